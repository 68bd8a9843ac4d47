package chat.lanyard.client.sync;

import chat.lanyard.client.connection.ConnectionState;
import chat.lanyard.client.connection.ConnectionStatus;
import chat.lanyard.client.store.DraftPlace;
import chat.lanyard.client.store.StoreNotice;
import chat.lanyard.protocol.frame.ChannelEvent;
import chat.lanyard.protocol.frame.PersonalEvent;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.ClientMessageId;
import chat.lanyard.protocol.value.UserProfile;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Keeps what a client tells. */
class RecordingListener implements SyncListener {
    final List<ConnectionState> states = new CopyOnWriteArrayList<>();
    final List<ChannelEvent> events = new CopyOnWriteArrayList<>();
    final List<PersonalEvent> personal = new CopyOnWriteArrayList<>();
    final List<OutgoingMessage> outgoing = new CopyOnWriteArrayList<>();
    final Map<ClientMessageId, OutgoingMessage> latest = new ConcurrentHashMap<>();
    final AtomicInteger rebuilds = new AtomicInteger();
    final List<MessageState> messages = new CopyOnWriteArrayList<>();
    final List<Long> remaining = new CopyOnWriteArrayList<>();
    final List<StoreNotice> notices = new CopyOnWriteArrayList<>();
    volatile List<ChannelView> channels = List.of();
    volatile List<UserProfile> people = List.of();
    volatile Set<DraftPlace> drafted = Set.of();

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
    public void personalEvents(List<PersonalEvent> happened) {
        personal.addAll(happened);
    }

    @Override
    public void peopleChanged(Collection<UserProfile> changed) {
        people = List.copyOf(changed);
    }

    @Override
    public void messagesChanged(ChannelId channel, List<MessageState> changed) {
        messages.addAll(changed);
    }

    @Override
    public void catchUpProgress(long left) {
        remaining.add(left);
    }

    @Override
    public void draftsChanged(Set<DraftPlace> changed) {
        drafted = changed;
    }

    @Override
    public void storeNotice(StoreNotice notice) {
        notices.add(notice);
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
