package chat.lanyard.client.conversation;

import chat.lanyard.client.sync.ChatClient;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.UserId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Opens the one conversation of a set of people, without a connection if it is there already. Belongs to the user interface's thread. */
final class DirectOpener {
    private final ChatClient client;
    private final ChannelListViewModel channels;

    DirectOpener(ChatClient client, ChannelListViewModel channels) {
        this.client = client;
        this.channels = channels;
    }

    void open(List<UserId> others, RequestState request, Consumer<ChannelId> done) {
        Optional<ChannelItem> known = known(others);
        if (known.isPresent()) {
            open(known.get(), done);
            if (known.get().isClosed()) {
                client.channelRequests().openDirect(others); // without a connection it is in sight while it is open
            }
        } else {
            request.await(client.channelRequests().openDirect(others), opened -> {
                channels.openWhenThere(opened);
                done.accept(opened);
            });
        }
    }

    /** Opens one that is there. */
    void open(ChannelItem channel, Consumer<ChannelId> done) {
        channels.select(channel);
        done.accept(channel.id());
    }

    private Optional<ChannelItem> known(List<UserId> others) {
        Set<UserId> everybody = new HashSet<>(others);
        everybody.add(client.session().user().id());
        return channels.items().stream()
                .filter(ChannelItem::isDirect)
                .filter(item -> Set.copyOf(item.factsProperty().get().members()).equals(everybody))
                .findFirst();
    }
}
