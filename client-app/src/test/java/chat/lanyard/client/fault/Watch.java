package chat.lanyard.client.fault;

import chat.lanyard.client.connection.ConnectionState;
import chat.lanyard.client.connection.ConnectionStatus;
import chat.lanyard.client.sync.ChannelView;
import chat.lanyard.client.sync.SyncListener;
import chat.lanyard.protocol.value.ChannelId;
import java.util.Comparator;
import java.util.List;

/** Where a core stands, for other threads to see. */
final class Watch implements SyncListener {
    private volatile List<ChannelId> channels = List.of();
    private volatile ConnectionState state = ConnectionState.OFFLINE;

    @Override
    public void channelsChanged(List<ChannelView> changed) {
        channels = changed.stream()
                .sorted(Comparator.comparing(ChannelView::name))
                .map(ChannelView::id)
                .toList();
    }

    @Override
    public void statusChanged(ConnectionStatus status) {
        state = status.state();
    }

    /** All that are known, in an order that is the same for everybody. */
    List<ChannelId> channels() {
        return channels;
    }

    boolean isOnline() {
        return state == ConnectionState.ONLINE;
    }
}
