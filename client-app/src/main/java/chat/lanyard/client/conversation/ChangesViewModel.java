package chat.lanyard.client.conversation;

import chat.lanyard.client.sync.ChangeFailure;
import chat.lanyard.client.sync.ChatClient;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.Emoji;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What a person does to messages that the server has: takes them back, saves and pins them and reacts to them; a message says if
 * that did not work. Belongs to the user interface's thread.
 */
public final class ChangesViewModel {
    private final ChatClient client;
    private final Executor ui;
    private final Supplier<ChannelId> channel;

    /** @param channel where the messages stand */
    ChangesViewModel(ChatClient client, Executor ui, Supplier<ChannelId> channel) {
        this.client = client;
        this.ui = ui;
        this.channel = channel;
    }

    /** Takes a message back, for good; one of somebody else as a moderator. */
    public void delete(MessageItem item) {
        if (item.isChangeable()) {
            item.setChangeFailure(null);
            client.changes().delete(channel.get(), item.id(), outcome(item));
        }
    }

    /** Saves a message for later. */
    public void save(MessageItem item) {
        if (item.isChangeable()) {
            item.setChangeFailure(null);
            client.personal().save(channel.get(), item.id(), outcome(item));
        }
    }

    /** Lets a message go that was saved. */
    public void unsave(MessageItem item) {
        if (item.id() != null) {
            item.setChangeFailure(null);
            client.personal().unsave(channel.get(), item.id(), outcome(item));
        }
    }

    /** Puts a message to the pinned ones, or takes it from them. */
    public void togglePin(MessageItem item) {
        if (item.isChangeable()) {
            item.setChangeFailure(null);
            boolean pinned = item.content().standing().pinned();
            client.changes().pin(channel.get(), item.id(), !pinned, outcome(item));
        }
    }

    /** Puts an emoji under a message, or takes the user's own away again. */
    public void toggleReaction(MessageItem item, String emoji) {
        if (!item.isChangeable()) {
            return;
        }
        item.setChangeFailure(null);
        boolean own = item.content().reactions().stream()
                .anyMatch(reaction -> reaction.own() && reaction.emoji().equals(emoji));
        if (own) {
            client.changes().removeReaction(channel.get(), item.id(), new Emoji(emoji), outcome(item));
        } else {
            client.changes().addReaction(channel.get(), item.id(), new Emoji(emoji), outcome(item));
        }
    }

    private Consumer<Optional<ChangeFailure>> outcome(MessageItem item) {
        return failure -> ui.execute(() -> item.setChangeFailure(failure.orElse(null)));
    }
}
