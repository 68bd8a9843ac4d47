package chat.lanyard.server.message;

import chat.lanyard.protocol.frame.ChannelEvent;
import chat.lanyard.protocol.frame.MessageFrame.ListThreads;
import chat.lanyard.protocol.frame.MessageFrame.MarkThreadRead;
import chat.lanyard.protocol.frame.MessageFrame.ReadThread;
import chat.lanyard.protocol.frame.PersonalEvent;
import chat.lanyard.protocol.frame.RequestResult;
import chat.lanyard.protocol.frame.RequestResult.Done;
import chat.lanyard.protocol.frame.RequestResult.HistoryPage;
import chat.lanyard.protocol.json.EventCodec;
import chat.lanyard.protocol.permission.Permission;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.server.dispatch.RequestContext;
import chat.lanyard.server.log.ChannelLog;
import chat.lanyard.server.log.LogEntry;
import chat.lanyard.server.log.Transaction;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Answers {@code thread}, {@code threads} and {@code thread.read}. */
final class ThreadHandler {
    private final ChannelLog log;
    private final MessageFinder finder;
    private final ThreadRepository repository;
    private final MessageReader reader;
    private final Clock clock;
    private final EventCodec codec = new EventCodec();

    ThreadHandler(
            ChannelLog log, MessageFinder finder, ThreadRepository repository, MessageReader reader, Clock clock) {
        this.log = log;
        this.finder = finder;
        this.repository = repository;
        this.reader = reader;
        this.clock = clock;
    }

    void read(RequestContext<HistoryPage> context, ReadThread frame) {
        ChannelId channel = frame.channelId();
        long root = MessageFinder.sequence(frame.messageId(), channel);
        long before = frame.before() == null ? Long.MAX_VALUE : frame.before();
        MessageReader.Thread thread = reader.thread(channel, root, before, frame.limit());
        if (thread.events().isEmpty()) {
            throw MessageFinder.notThere();
        }
        List<ChannelEvent> fitting = codec.newestThatFit(thread.events());
        boolean cut = fitting.size() < thread.events().size();
        context.reply(new HistoryPage(fitting, thread.more() || cut));
    }

    void list(RequestContext<RequestResult.Threads> context, ListThreads frame) {
        context.reply(new RequestResult.Threads(reader.threads(context.userId())));
    }

    void markRead(RequestContext<Done> context, MarkThreadRead frame) {
        UserId user = context.userId();
        context.replyWith(log.submit(transaction -> markRead(transaction, user, frame)));
    }

    private Done markRead(Transaction transaction, UserId user, MarkThreadRead frame) {
        ChannelId channel = frame.channelId();
        LogEntry root = finder.find(transaction, user, Permission.READ, channel, frame.messageId());
        long through = Math.min(frame.sequence(), transaction.channel(channel).lastSequence());
        if (through > repository.readSequence(user, channel, root.sequence())) {
            repository.put(new ThreadPosition(user, channel, root.sequence(), through));
            transaction
                    .personal(user)
                    .append(sequence -> new PersonalEvent.ThreadRead(
                            sequence,
                            clock.instant().truncatedTo(ChronoUnit.MILLIS),
                            user,
                            channel,
                            frame.messageId(),
                            through));
        }
        return new Done();
    }
}
