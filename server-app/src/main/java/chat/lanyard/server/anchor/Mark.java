package chat.lanyard.server.anchor;

import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.server.log.ChannelHead;

/** The hash of a channel's chain at one of its events. */
record Mark(ChannelId channel, long sequence, byte[] chainHash) {
    static Mark of(ChannelHead head) {
        return new Mark(head.channel(), head.lastSequence(), head.chainHash());
    }
}
