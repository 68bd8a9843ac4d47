package chat.lanyard.client.sync;

import chat.lanyard.protocol.frame.ChannelEvent;
import chat.lanyard.protocol.value.MessageId;
import java.util.List;
import java.util.Map;

/** A piece of a channel that reaches back to {@code first}, as snapshots and older events tell it. */
record Page(List<ChannelEvent> rows, long first, Map<MessageId, MessageState> changes) {}
