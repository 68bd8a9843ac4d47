package chat.lanyard.client.sync;

import chat.lanyard.client.store.EventTable;
import chat.lanyard.protocol.frame.ChannelEvent;
import chat.lanyard.protocol.value.Attachment;
import chat.lanyard.protocol.value.ClientMessageId;
import chat.lanyard.protocol.value.MessageId;
import chat.lanyard.protocol.value.UserProfile;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Tells what events say. */
final class EventContents {
    private EventContents() {}

    /** The messages that these events delete. */
    static List<MessageId> deletions(List<ChannelEvent> events) {
        return events.stream()
                .filter(ChannelEvent.MessageDeleted.class::isInstance)
                .map(EventTable::messageOf)
                .toList();
    }

    /** The files of these posts. */
    static List<Attachment> attachmentsOf(Map<MessageId, ChannelEvent> posts) {
        return posts.values().stream()
                .filter(ChannelEvent.MessagePosted.class::isInstance)
                .flatMap(post -> ((ChannelEvent.MessagePosted) post).message().attachments().stream())
                .toList();
    }

    /** The messages that these events post. */
    static List<MessageId> messagesIn(List<ChannelEvent> events) {
        return messagesOf(events.stream().filter(event -> !(event instanceof ChannelEvent.AboutMessage)));
    }

    /** The messages that these events post, or are about. */
    static List<MessageId> messagesOf(Stream<ChannelEvent> events) {
        return events.map(EventTable::messageOf)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** Whoever joined by these events. */
    static List<UserProfile> joined(List<ChannelEvent> events) {
        return events.stream()
                .filter(ChannelEvent.MemberJoined.class::isInstance)
                .map(event -> ((ChannelEvent.MemberJoined) event).user())
                .toList();
    }

    /** The id that the author gave the message that an event posts; {@code null} if it posts none. */
    static ClientMessageId clientMessageId(ChannelEvent event) {
        if (event instanceof ChannelEvent.MessagePosted posted) {
            return posted.message().clientMessageId();
        }
        return event instanceof ChannelEvent.PostErased erased
                ? erased.message().clientMessageId()
                : null;
    }
}
