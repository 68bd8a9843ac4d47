package chat.lanyard.server.message;

import chat.lanyard.protocol.frame.ChannelEvent;
import chat.lanyard.protocol.frame.MessageFrame.ListEdits;
import chat.lanyard.protocol.frame.RequestResult.HistoryPage;
import chat.lanyard.protocol.json.EventCodec;
import chat.lanyard.server.dispatch.FrameHandler;
import chat.lanyard.server.dispatch.RequestContext;
import java.util.List;

/** Answers {@code message.edits} with the newest that fit into a frame: the log tells them to every member anyway. */
final class EditsHandler implements FrameHandler<HistoryPage, ListEdits> {
    private final MessageReader reader;
    private final EventCodec codec = new EventCodec();

    EditsHandler(MessageReader reader) {
        this.reader = reader;
    }

    @Override
    public void handle(RequestContext<HistoryPage> context, ListEdits frame) {
        long message = MessageFinder.sequence(frame.messageId(), frame.channelId());
        List<ChannelEvent> versions = reader.versions(frame.channelId(), message);
        if (versions.isEmpty() || versions.get(0).erased()) {
            throw MessageFinder.notThere();
        }
        List<ChannelEvent> fitting = codec.newestThatFit(versions);
        context.reply(new HistoryPage(fitting, fitting.size() < versions.size()));
    }
}
