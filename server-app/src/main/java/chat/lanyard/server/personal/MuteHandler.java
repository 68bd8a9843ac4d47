package chat.lanyard.server.personal;

import chat.lanyard.protocol.frame.PersonalEvent.ChannelMuted;
import chat.lanyard.protocol.frame.PersonalFrame.MuteChannel;
import chat.lanyard.protocol.frame.RequestResult.Done;
import chat.lanyard.server.dispatch.FrameHandler;
import chat.lanyard.server.dispatch.RequestContext;
import chat.lanyard.server.log.ChannelLog;
import chat.lanyard.server.log.Transaction;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** Answers {@code channel.mute}. */
final class MuteHandler implements FrameHandler<Done, MuteChannel> {
    private final ChannelLog log;
    private final PersonalRepository repository;
    private final Mutes mutes;
    private final Clock clock;

    MuteHandler(ChannelLog log, PersonalRepository repository, Mutes mutes, Clock clock) {
        this.log = log;
        this.repository = repository;
        this.mutes = mutes;
        this.clock = clock;
    }

    @Override
    public void handle(RequestContext<Done> context, MuteChannel frame) {
        Mute mute = new Mute(context.userId(), frame.channelId());
        context.replyWith(log.submit(transaction -> mute(transaction, mute, frame.muted())));
    }

    private Done mute(Transaction transaction, Mute mute, boolean muted) {
        if (repository.contains(mute) != muted) {
            transaction
                    .personal(mute.user())
                    .append(sequence -> new ChannelMuted(
                            sequence,
                            clock.instant().truncatedTo(ChronoUnit.MILLIS),
                            mute.user(),
                            mute.channel(),
                            muted));
            if (muted) {
                repository.insert(mute);
            } else {
                repository.delete(mute);
            }
            transaction.afterCommit(() -> mutes.set(mute, muted));
        }
        return new Done();
    }
}
