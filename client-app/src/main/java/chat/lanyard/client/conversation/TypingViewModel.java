package chat.lanyard.client.conversation;

import chat.lanyard.client.connection.ConnectionStatus;
import chat.lanyard.client.sync.ChatClient;
import chat.lanyard.client.sync.SyncListener;
import chat.lanyard.protocol.frame.ChannelEvent;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.ProtocolLimits;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.protocol.value.UserProfile;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Who else is writing in the open conversation, and telling the others that the user is. Properties and methods belong to the user
 * interface's thread.
 */
public final class TypingViewModel implements SyncListener {
    private static final Duration LASTS = Duration.ofSeconds(ProtocolLimits.TYPING_SECONDS);
    private static final Duration PAUSE = LASTS.dividedBy(2);

    private final ChatClient client;
    private final Executor ui;
    private final ReadOnlyObjectWrapper<List<String>> names = new ReadOnlyObjectWrapper<>(List.of());
    private ChannelId channel;
    private Instant told = Instant.EPOCH;

    /** Until when somebody counts as writing, in the order in which they began. Confined to the client's event thread. */
    private final Map<ChannelId, Map<UserId, Instant>> typists = new HashMap<>();

    TypingViewModel(ChatClient client, Executor ui) {
        this.client = client;
        this.ui = ui;
        client.addListener(this);
        client.everySecond(this::forget);
    }

    /** The display names of those who write there now, the first one first. */
    public ReadOnlyObjectProperty<List<String>> namesProperty() {
        return names.getReadOnlyProperty();
    }

    /** Tells the others that the user is writing; once in a while is enough. */
    public void typed() {
        Instant now = client.clock().instant();
        if (channel != null && Duration.between(told, now).compareTo(PAUSE) >= 0) {
            told = now;
            client.typing(channel);
        }
    }

    /** What was written is sent: the next letter is worth telling at once. */
    void sent() {
        told = Instant.EPOCH;
    }

    /** Another conversation is open now, or with {@code null} none. */
    void open(ChannelId id) {
        channel = id;
        told = Instant.EPOCH;
        names.set(List.of());
        client.execute(() -> tell(id));
    }

    @Override
    public void typing(ChannelId where, UserId user) {
        Instant until = client.clock().instant().plus(LASTS);
        typists.computeIfAbsent(where, absent -> new LinkedHashMap<>()).put(user, until);
        tell(where);
    }

    /** Who has posted has stopped writing. */
    @Override
    public void eventsAppended(ChannelId where, List<ChannelEvent> events) {
        Map<UserId, Instant> there = typists.get(where);
        if (there != null) {
            events.stream()
                    .filter(ChannelEvent.MessagePosted.class::isInstance)
                    .forEach(event -> there.remove(event.actor()));
            tell(where);
        }
    }

    private void forget(ConnectionStatus status) {
        Instant now = client.clock().instant();
        typists.forEach((where, there) -> {
            if (there.values().removeIf(until -> !until.isAfter(now))) {
                tell(where);
            }
        });
        typists.values().removeIf(Map::isEmpty);
    }

    private void tell(ChannelId where) {
        List<String> writing = typists.getOrDefault(where, Map.of()).keySet().stream()
                .flatMap(user -> client.person(user).stream())
                .map(UserProfile::displayName)
                .toList();
        ui.execute(() -> {
            if (where != null && where.equals(channel)) {
                names.set(writing);
            }
        });
    }
}
