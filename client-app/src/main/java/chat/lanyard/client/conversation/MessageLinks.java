package chat.lanyard.client.conversation;

import chat.lanyard.client.session.ServerAddress;
import chat.lanyard.client.sync.SyncListener;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.ServerDescription;
import chat.lanyard.protocol.value.UserProfile;
import java.util.concurrent.Executor;

/** Makes links to messages of this server, and knows them again. Belongs to the user interface's thread. */
final class MessageLinks implements SyncListener {
    private final String server;
    private final Executor ui;
    private String log;

    MessageLinks(ServerAddress address, Executor ui) {
        this.server = address.host() + ":" + address.port();
        this.ui = ui;
    }

    @Override
    public void serverDescribed(ServerDescription described, UserProfile user) {
        ui.execute(() -> log = described.logId());
    }

    MessageLink to(ChannelId channel, long sequence) {
        return new MessageLink(server, channel, sequence, log);
    }

    /** Whether a link leads to this server, by whatever address. */
    boolean leadsHere(MessageLink link) {
        return link.isOfSameServer(to(link.channel(), link.sequence()));
    }
}
