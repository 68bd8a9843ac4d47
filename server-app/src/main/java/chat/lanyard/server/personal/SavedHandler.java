package chat.lanyard.server.personal;

import chat.lanyard.protocol.frame.PersonalFrame.ListSaved;
import chat.lanyard.protocol.frame.RequestResult.SavedPage;
import chat.lanyard.protocol.json.FrameCodec;
import chat.lanyard.protocol.value.ProtocolLimits;
import chat.lanyard.protocol.value.SavedMessage;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.server.dispatch.FrameHandler;
import chat.lanyard.server.dispatch.RequestContext;
import chat.lanyard.server.log.ChannelLog;
import chat.lanyard.server.log.PersonalLogs;
import java.util.List;

/** Answers {@code saved} with the messages of channels that their reader is still in. */
final class SavedHandler implements FrameHandler<SavedPage, ListSaved> {
    private final FrameCodec codec = new FrameCodec();
    private final ChannelLog log;
    private final PersonalRepository repository;

    SavedHandler(ChannelLog log, PersonalRepository repository) {
        this.log = log;
        this.repository = repository;
    }

    @Override
    public void handle(RequestContext<SavedPage> context, ListSaved frame) {
        UserId user = context.userId();
        long durable = log.lastSequence(PersonalLogs.of(user)) + 1;
        long before = frame.before() == null ? durable : Math.min(durable, frame.before());
        List<SavedMessage> found = repository.savedBefore(user, before, frame.limit() + 1);
        List<SavedMessage> page = found.stream().limit(frame.limit()).toList();
        List<SavedMessage> fitting = codec.firstThatFit(page, ProtocolLimits.PAGE_BYTES);
        context.reply(new SavedPage(fitting, found.size() > fitting.size()));
    }
}
