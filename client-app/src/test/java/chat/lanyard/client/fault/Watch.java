package chat.lanyard.client.fault;

import chat.lanyard.client.connection.ConnectionState;
import chat.lanyard.client.connection.ConnectionStatus;
import chat.lanyard.client.sync.ChannelView;
import chat.lanyard.client.sync.OutgoingMessage;
import chat.lanyard.client.sync.SyncListener;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.ClientMessageId;
import chat.lanyard.protocol.value.UserProfile;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Where a core stands, for other threads to see. */
final class Watch implements SyncListener {
    private final Set<ClientMessageId> outgoing = ConcurrentHashMap.newKeySet();
    private volatile List<ChannelView> conversations = List.of();
    private volatile Set<UserProfile> people = Set.of();
    private volatile ConnectionState state = ConnectionState.OFFLINE;

    @Override
    public void channelsChanged(List<ChannelView> changed) {
        // In what order they became known is no part of the state.
        conversations = changed.stream()
                .sorted(Comparator.comparing(channel -> channel.id().value()))
                .toList();
    }

    @Override
    public void peopleChanged(Collection<UserProfile> everybody) {
        people = Set.copyOf(everybody);
    }

    @Override
    public void statusChanged(ConnectionStatus status) {
        state = status.state();
    }

    @Override
    public void outgoingChanged(OutgoingMessage message) {
        switch (message.state()) {
            case STORED, DISCARDED -> outgoing.remove(message.id());
            default -> outgoing.add(message.id());
        }
    }

    List<ChannelView> conversations() {
        return conversations;
    }

    Set<UserProfile> people() {
        return people;
    }

    /** All that are known, in an order that is the same for everybody. */
    List<ChannelId> channels() {
        return conversations.stream()
                .sorted(Comparator.comparing(ChannelView::name))
                .map(ChannelView::id)
                .toList();
    }

    boolean isOnline() {
        return state == ConnectionState.ONLINE;
    }

    /** Whether the core is online and the server has everything that was written here. */
    boolean isSettled() {
        return isOnline() && outgoing.isEmpty();
    }
}
