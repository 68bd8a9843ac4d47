package chat.lanyard.client.conversation;

import chat.lanyard.client.sync.SyncListener;
import chat.lanyard.protocol.value.ServerDescription;
import chat.lanyard.protocol.value.UserProfile;
import java.util.function.Consumer;

/** Passes on what the server calls itself. */
record ServerNameListener(Consumer<String> target) implements SyncListener {
    @Override
    public void serverDescribed(ServerDescription server, UserProfile user) {
        target.accept(server.name());
    }
}
