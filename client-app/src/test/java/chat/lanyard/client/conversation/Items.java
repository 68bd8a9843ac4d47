package chat.lanyard.client.conversation;

import chat.lanyard.client.store.ChannelFacts;
import chat.lanyard.client.sync.ChangeFailure;
import chat.lanyard.client.sync.SendFailure;
import chat.lanyard.protocol.value.ChannelDetails;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.ChannelKind;
import chat.lanyard.protocol.value.ClientMessageId;
import chat.lanyard.protocol.value.MessageId;
import chat.lanyard.protocol.value.Role;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.protocol.value.UserProfile;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Makes the items of timelines for tests of views. */
public final class Items {
    private Items() {}

    public static UserProfile person(String name) {
        return new UserProfile(new UserId("u-" + name), name.toLowerCase(), name, Role.MEMBER);
    }

    public static MessageItem stored(String author, String text, Instant at) {
        return message(author, text, at, DeliveryState.STORED);
    }

    /** One of the user's own, which the server has. */
    public static MessageItem own(String text) {
        MessageItem item = new MessageItem(
                new ClientMessageId(UUID.randomUUID()),
                person("Erin"),
                true,
                MessageContent.of(text),
                Instant.now(),
                DeliveryState.STORED);
        item.setId(new MessageId("m-own"));
        return item;
    }

    /** A wish to change it was not fulfilled. */
    public static void notChanged(MessageItem message, ChangeFailure reason) {
        message.setChangeFailure(reason);
    }

    public static MessageItem sending(String author, String text, Instant at) {
        return message(author, text, at, DeliveryState.SENDING);
    }

    /** A conversation in the list, in which something is typed or not. */
    public static ChannelItem channel(String name, boolean drafted) {
        ChannelItem item = channel(name, ChannelKind.PUBLIC, false);
        item.setDrafted(drafted);
        return item;
    }

    /** A channel that is in use, or archived. */
    public static ChannelItem channel(String name, ChannelKind kind, boolean archived) {
        ChannelDetails details = new ChannelDetails(name, "", "", archived);
        return new ChannelItem(new ChannelId("c-" + name), new ChannelFacts(kind, details, null, false, List.of(), 0));
    }

    /** The user wants to be left alone by it. */
    public static void mute(ChannelItem channel) {
        channel.describe(channel.factsProperty().get().withMuted(true));
    }

    /** The user has put it out of sight. */
    public static void close(ChannelItem conversation) {
        conversation.setClosed(true);
    }

    public static void select(ChannelItem channel) {
        channel.setSelected(true);
    }

    /** The server has taken the message. */
    public static void store(MessageItem message) {
        message.stored(Instant.now());
    }

    /** The server has said no. */
    public static void fail(MessageItem message, SendFailure reason) {
        message.failed(reason);
    }

    /** It waits for the connection, or already for some time. */
    public static void stillWaits(MessageItem message, Instant now, boolean connected) {
        message.stillWaits(now, connected);
    }

    /** The author, or somebody who reacted, has changed it. */
    public static void change(MessageItem message, MessageContent content) {
        message.setContent(content);
    }

    public static void follows(MessageItem message) {
        message.setFirstOfGroup(false);
    }

    private static MessageItem message(String author, String text, Instant at, DeliveryState state) {
        MessageItem item = new MessageItem(
                new ClientMessageId(UUID.randomUUID()), person(author), false, MessageContent.of(text), at, state);
        item.setId(
                state == DeliveryState.STORED ? new MessageId(UUID.randomUUID().toString()) : null);
        return item;
    }
}
