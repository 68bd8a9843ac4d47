package chat.lanyard.server.message;

import chat.lanyard.protocol.frame.ChannelEvent;
import chat.lanyard.protocol.frame.ClientFrame.History;
import chat.lanyard.protocol.frame.RequestResult.HistoryPage;
import chat.lanyard.protocol.json.EventCodec;
import chat.lanyard.protocol.permission.Permission;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.server.dispatch.FrameHandler;
import chat.lanyard.server.dispatch.RequestContext;
import chat.lanyard.server.log.ChannelLog;
import chat.lanyard.server.log.PersonalLogs;
import chat.lanyard.server.permission.Permissions;
import java.util.List;

/** Answers {@code history} with as much of the page as one frame holds. */
final class HistoryHandler implements FrameHandler<HistoryPage, History> {
    private final ChannelLog log;
    private final Permissions permissions;
    private final EventCodec codec = new EventCodec();

    HistoryHandler(ChannelLog log, Permissions permissions) {
        this.log = log;
        this.permissions = permissions;
    }

    @Override
    public void handle(RequestContext<HistoryPage> context, History frame) {
        ChannelId channel = PersonalLogs.named(frame.channelId(), context.userId());
        long before = frame.before() == null ? Long.MAX_VALUE : frame.before();
        List<ChannelEvent> events = codec.newestThatFit(log.before(channel, before, frame.limit()));
        if (!PersonalLogs.isPersonal(channel)) {
            permissions.require(context.userId(), Permission.READ, channel); // of whoever was removed meanwhile
        }
        boolean more = !events.isEmpty() && events.get(0).sequence() > 1;
        context.reply(new HistoryPage(events, more));
    }
}
