package chat.lanyard.client.sync;

import chat.lanyard.client.store.StoredMessage;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.ClientMessageId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** The messages of the outbox in the order in which they go; every change of one is told. Confined to the event thread. */
final class MessageLine {
    private final SyncListeners listeners;
    private final Map<ClientMessageId, OutgoingMessage> messages = new LinkedHashMap<>();

    MessageLine(SyncListeners listeners) {
        this.listeners = listeners;
    }

    /** Puts in what was typed before all that are here. */
    void takeUp(List<StoredMessage> kept) {
        List<OutgoingMessage> later = all();
        messages.clear();
        kept.stream().map(OutgoingMessage::of).forEach(this::put);
        later.forEach(message -> messages.put(message.id(), message));
    }

    List<OutgoingMessage> all() {
        return List.copyOf(messages.values());
    }

    /** {@code null} if it is not here. */
    OutgoingMessage get(ClientMessageId id) {
        return messages.get(id);
    }

    boolean contains(ClientMessageId id) {
        return messages.containsKey(id);
    }

    /** Puts a message in its place, or a new one at the end. */
    void put(OutgoingMessage message) {
        messages.put(message.id(), message);
        tell(message);
    }

    void putLast(OutgoingMessage message) {
        messages.remove(message.id());
        put(message);
    }

    /** What it was when it left; {@code null} if it was not here. */
    OutgoingMessage remove(ClientMessageId id) {
        return messages.remove(id);
    }

    void tell(OutgoingMessage message) {
        listeners.tell(listener -> listener.outgoingChanged(message));
    }

    /** Of those that are ready in the channels that are wanted, each the first of its channel. */
    List<OutgoingMessage> heads(Predicate<OutgoingMessage> ready, Predicate<ChannelId> wanted) {
        Set<ChannelId> seen = new HashSet<>();
        List<OutgoingMessage> heads = new ArrayList<>();
        for (OutgoingMessage message : messages.values()) {
            if (ready.test(message) && wanted.test(message.channel()) && seen.add(message.channel())) {
                heads.add(message);
            }
        }
        return heads;
    }
}
