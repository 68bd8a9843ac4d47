package chat.lanyard.client.connection;

import chat.lanyard.protocol.frame.ServerFrame;
import chat.lanyard.protocol.value.ChannelSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Waits with the welcome of one socket for the channels that it had no room for, which follow it: whoever hears of it gets
 * it whole, and takes no channel for one that the user has left.
 */
final class WholeWelcome {
    private final List<ChannelSummary> channels = new ArrayList<>();
    private ServerFrame.Welcome begun;

    /** What can be dealt with now that this frame has come. */
    Optional<ServerFrame> take(ServerFrame frame) {
        if (frame instanceof ServerFrame.Welcome welcome && welcome.moreChannels() != null) {
            begun = welcome;
            channels.addAll(welcome.channels());
            return wholeIfAllAreThere();
        }
        if (begun != null && frame instanceof ServerFrame.ChannelEntered entered) {
            channels.add(entered.channel());
            return wholeIfAllAreThere();
        }
        return Optional.of(frame);
    }

    private Optional<ServerFrame> wholeIfAllAreThere() {
        if (channels.size() < begun.channels().size() + begun.moreChannels()) {
            return Optional.empty();
        }
        ServerFrame.Welcome whole = new ServerFrame.Welcome(
                begun.user(), begun.server(), begun.sessionExpiresAt(), begun.me(), channels, null, begun.users());
        begun = null;
        return Optional.of(whole);
    }
}
