package chat.lanyard.client.store;

import chat.lanyard.protocol.value.ChannelId;
import java.util.List;
import java.util.Map;

/** What only this computer knows, and so must outlive a copy that is thrown away. */
record Unsent(List<StoredMessage> outgoing, Map<ChannelId, String> drafts) {
    static final Unsent NOTHING = new Unsent(List.of(), Map.of());

    static Unsent in(LocalStore store) {
        return new Unsent(store.outgoing().all(), store.drafts().all());
    }

    void writeTo(LocalStore store) {
        store.transaction(() -> {
            outgoing.forEach(store.outgoing()::putLast);
            drafts.forEach(store.drafts()::put);
        });
    }
}
