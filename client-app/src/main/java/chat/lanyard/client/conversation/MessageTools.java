package chat.lanyard.client.conversation;

import chat.lanyard.client.people.Avatar;
import chat.lanyard.client.sync.ChatClient;
import chat.lanyard.client.sync.TimelinePlace;
import chat.lanyard.protocol.frame.ChannelEvent;
import chat.lanyard.protocol.value.Attachment;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.MessageId;
import chat.lanyard.protocol.value.PinnedMessage;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.protocol.value.UserProfile;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What a message can be used for elsewhere, and what is known of it beyond its row. Belongs to the user interface's thread. */
public final class MessageTools {
    private final ChatClient client;
    private final MessageLinks links;
    private final Executor ui;
    private final ReadOnlyObjectWrapper<Set<MessageId>> erased = new ReadOnlyObjectWrapper<>(Set.of());

    MessageTools(ChatClient client, MessageLinks links, Executor ui) {
        this.client = client;
        this.links = links;
        this.ui = ui;
    }

    void erase(Set<MessageId> deleted) {
        erased.set(deleted);
    }

    /** The messages that were deleted last: what still shows what they said lets go of it. */
    public ReadOnlyObjectProperty<Set<MessageId>> erasedProperty() {
        return erased.getReadOnlyProperty();
    }

    /** The address of a message that the server has. */
    public String link(ChannelId channel, MessageItem message) {
        return address(channel, message).toString();
    }

    /** A Markdown quote of it, with its author and a link to it. */
    public String quote(ChannelId channel, MessageItem message) {
        return Quotes.of(message, address(channel, message));
    }

    private MessageLink address(ChannelId channel, MessageItem message) {
        return links.to(channel, ThreadItem.sequenceOf(message.id()));
    }

    /** Posts what a message says in another conversation, with its origin and its files. */
    public void forward(ChannelId from, MessageItem message, ChannelId to) {
        List<Attachment> files =
                message.files().stream().map(FileItem::attachment).toList();
        client.posts().forward(TimelinePlace.of(to), quote(from, message).strip(), files);
    }

    /** The pinned messages of a channel, the one that was pinned last first; empty if the server does not answer. */
    public void pins(ChannelId channel, Consumer<Optional<List<PinnedItem>>> reader) {
        client.questions().pins(channel, answer -> {
            Optional<List<PinnedItem>> found =
                    answer.map(pins -> pins.stream().map(this::item).toList());
            ui.execute(() -> reader.accept(found));
        });
    }

    private PinnedItem item(PinnedMessage pinned) {
        UserProfile author = profile(pinned.actor());
        return new PinnedItem(
                pinned.messageId(),
                ThreadItem.sequenceOf(pinned.messageId()),
                author.displayName(),
                Avatar.of(author),
                pinned.at(),
                pinned.text(),
                profile(pinned.pinnedBy()).displayName());
    }

    private UserProfile profile(UserId id) {
        return client.person(id).orElseGet(() -> RowBuilder.former(id));
    }

    /** What a message has said, oldest first; empty if the server does not answer, or does not tell this user. */
    public void edits(ChannelId channel, MessageItem message, Consumer<Optional<List<EarlierText>>> reader) {
        client.questions().edits(channel, message.id(), answer -> {
            Optional<List<EarlierText>> texts = answer.map(
                    events -> events.stream().flatMap(MessageTools::text).toList());
            ui.execute(() -> reader.accept(texts));
        });
    }

    private static Stream<EarlierText> text(ChannelEvent event) {
        if (event instanceof ChannelEvent.MessagePosted posted) {
            return Stream.of(new EarlierText(event.at(), posted.message().text()));
        }
        return event instanceof ChannelEvent.MessageEdited edited
                ? Stream.of(new EarlierText(event.at(), edited.text()))
                : Stream.empty();
    }
}
