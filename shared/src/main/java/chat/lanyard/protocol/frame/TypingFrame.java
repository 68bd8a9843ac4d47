package chat.lanyard.protocol.frame;

import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.RequestId;

/** Says that the user is writing in a channel; told to the others who are there now, and kept by nobody. */
public record TypingFrame(RequestId requestId, ChannelId channelId) implements ClientFrame<RequestResult.Done> {
    public TypingFrame {
        Members.require(requestId, channelId);
    }

    @Override
    public Class<RequestResult.Done> resultType() {
        return RequestResult.Done.class;
    }
}
