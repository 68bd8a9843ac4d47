package chat.lanyard.server.channel;

import chat.lanyard.protocol.value.ChannelKind;
import chat.lanyard.protocol.value.LookAlikes;
import java.util.List;

/**
 * A channel with the forms in which it is sorted and found.
 *
 * @param name its name, folded
 * @param topic its topic, folded
 * @param looks what its name has in common with every name that looks like it; empty for a conversation, which has none
 */
record ListedChannel(Channel channel, String name, String topic, List<String> looks) {
    static ListedChannel of(Channel channel) {
        String name = channel.details().name();
        return new ListedChannel(
                channel,
                LookAlikes.fold(name),
                LookAlikes.fold(channel.details().topic()),
                channel.kind() == ChannelKind.DIRECT ? List.of() : looksOf(name));
    }

    /** Two names look alike if they share one of these; see {@link LookAlikes#areAlike}. */
    static List<String> looksOf(String name) {
        return List.of("=" + LookAlikes.fold(name), "~" + LookAlikes.skeleton(name));
    }
}
