package chat.lanyard.client.sync;

import chat.lanyard.client.connection.ConnectionState;
import chat.lanyard.client.connection.ConnectionStatus;
import chat.lanyard.protocol.frame.ChannelEvent;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.ClientMessageId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Keeps what a client tells. */
final class RecordingListener implements SyncListener {
    final List<ConnectionState> states = new CopyOnWriteArrayList<>();
    final List<ChannelEvent> events = new CopyOnWriteArrayList<>();
    final List<OutgoingMessage> outgoing = new CopyOnWriteArrayList<>();
    final Map<ClientMessageId, OutgoingMessage> latest = new ConcurrentHashMap<>();
    final AtomicInteger rebuilds = new AtomicInteger();
    volatile List<ChannelView> channels = List.of();

    @Override
    public void statusChanged(ConnectionStatus status) {
        states.add(status.state());
    }

    @Override
    public void channelsChanged(List<ChannelView> changed) {
        channels = changed;
    }

    @Override
    public void eventsAppended(ChannelId channel, List<ChannelEvent> appended) {
        events.addAll(appended);
    }

    @Override
    public void rebuilt() {
        rebuilds.incrementAndGet();
        events.clear();
    }

    @Override
    public void outgoingChanged(OutgoingMessage message) {
        outgoing.add(message);
        latest.put(message.id(), message);
    }

    List<Long> sequences() {
        return events.stream().map(ChannelEvent::sequence).toList();
    }

    /** Every state that the message with this text has gone through. */
    List<OutgoingMessage.State> statesOf(String text) {
        return outgoing.stream()
                .filter(message -> message.text().equals(text))
                .map(OutgoingMessage::state)
                .toList();
    }
}
