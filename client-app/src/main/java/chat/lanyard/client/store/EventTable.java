package chat.lanyard.client.store;

import chat.lanyard.protocol.frame.ChannelEvent;
import chat.lanyard.protocol.json.EventContentCodec;
import chat.lanyard.protocol.value.Attachment;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.ErasedMessage;
import chat.lanyard.protocol.value.MessageId;
import chat.lanyard.protocol.value.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** The events of all conversations. Confined to the thread of its store. */
public final class EventTable {
    private static final String COLUMNS = "select sequence, at_millis, actor, kind, content from channel_event ";
    private static final String SELECT = COLUMNS + "where channel_id = ?";

    private final Sql sql;
    private final EventContentCodec codec = new EventContentCodec();

    EventTable(Sql sql) {
        this.sql = sql;
    }

    /** Adds events that are not there yet. */
    public void add(ChannelId channel, List<ChannelEvent> events) {
        sql.updateAll(
                "insert into channel_event (channel_id, sequence, at_millis, actor, kind, message_id, about,"
                        + " content, root) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                events.stream().map(event -> row(channel, event)).toList());
    }

    /** What follows a sequence, oldest first. */
    public List<ChannelEvent> after(ChannelId channel, long sequence, int limit) {
        return sql.query(
                this::read, SELECT + " and sequence > ? order by sequence limit ?", channel.value(), sequence, limit);
    }

    /** The newest before a sequence that are not about another message and stand in no thread, oldest first. */
    public List<ChannelEvent> rowsBefore(ChannelId channel, long sequence, int limit) {
        List<ChannelEvent> found = sql.query(
                this::read,
                SELECT
                        + " and sequence < ? and not about and root is null order by channel_id desc, sequence desc limit ?",
                channel.value(),
                sequence,
                limit);
        Collections.reverse(found);
        return found;
    }

    /** The oldest behind a sequence that are not about another message and stand in no thread, oldest first. */
    public List<ChannelEvent> rowsAfter(ChannelId channel, long sequence, int limit) {
        return sql.query(
                this::read,
                SELECT + " and sequence > ? and not about and root is null order by channel_id, sequence limit ?",
                channel.value(),
                sequence,
                limit);
    }

    /** How many messages of others behind a sequence stand in no thread and are not deleted. */
    public long countOfOthers(ChannelId channel, long sequence, UserId self) {
        return sql.query(
                        row -> row.getLong(1),
                        "select count(*) from channel_event post where channel_id = ? and sequence > ? and root is null"
                                + " and kind = 'message.posted' and actor <> ? and not exists (select 1 from"
                                + " channel_event later where later.channel_id = post.channel_id"
                                + " and later.message_id = post.message_id and later.kind = 'message.deleted')",
                        channel.value(),
                        sequence,
                        self.value())
                .get(0);
    }

    /** The newest posts before a sequence, erased ones included, the newest first. */
    public List<ChannelEvent> postsBefore(ChannelId channel, long sequence, int limit) {
        return sql.query(
                this::read,
                SELECT
                        + " and sequence < ? and kind = 'message.posted' order by channel_id desc, sequence desc limit ?",
                channel.value(),
                sequence,
                limit);
    }

    /** Every event of these messages: how they were posted and what happened to them since, in order. */
    public List<ChannelEvent> of(ChannelId channel, Collection<MessageId> messages) {
        if (messages.isEmpty()) {
            return List.of();
        }
        // one array as the parameter would not use the index, nor would the planner without being told
        String list = String.join(", ", Collections.nCopies(messages.size(), "?"));
        List<Object> parameters = new ArrayList<>();
        parameters.add(channel.value());
        messages.forEach(message -> parameters.add(message.value()));
        return sql.query(
                this::read,
                COLUMNS + "use index (channel_event_message) where channel_id = ? and message_id in (" + list
                        + ") order by sequence",
                parameters.toArray());
    }

    /** The replies to these messages, erased ones too, oldest first. */
    public List<ChannelEvent> repliesTo(Collection<MessageId> roots) {
        if (roots.isEmpty()) {
            return List.of();
        }
        String list = String.join(", ", Collections.nCopies(roots.size(), "?"));
        return sql.query(
                this::read,
                COLUMNS + "use index (channel_event_root) where root in (" + list + ") order by sequence",
                roots.stream().map(MessageId::value).toArray());
    }

    /** Erases the content of a message and of its edits, as the server does when it is deleted. */
    public void erase(ChannelId channel, MessageId message) {
        for (ChannelEvent event : of(channel, List.of(message))) {
            ChannelEvent erased = erased(event);
            if (erased != event) {
                EventContentCodec.Content content = codec.encode(erased);
                sql.update(
                        "update channel_event set content = ? where channel_id = ? and sequence = ?",
                        content.json(),
                        channel.value(),
                        event.sequence());
            }
        }
    }

    /** The files of all messages of conversations. */
    public List<Attachment> attachments(Collection<ChannelId> channels) {
        return channels.stream()
                .flatMap(channel -> attachments(channel).stream())
                .toList();
    }

    private List<Attachment> attachments(ChannelId channel) {
        return sql
                .query(
                        this::read,
                        COLUMNS + "where channel_id = ? and kind = 'message.posted' and content like ?",
                        channel.value(),
                        "%\"attachments\":[{%")
                .stream()
                .filter(ChannelEvent.MessagePosted.class::isInstance)
                .flatMap(event -> ((ChannelEvent.MessagePosted) event).message().attachments().stream())
                .toList();
    }

    /** Forgets every event of a conversation. */
    public void remove(ChannelId channel) {
        sql.update("delete from channel_event where channel_id = ?", channel.value());
    }

    private static ChannelEvent erased(ChannelEvent event) {
        if (event instanceof ChannelEvent.MessagePosted posted) {
            ErasedMessage message =
                    new ErasedMessage(posted.message().id(), posted.message().clientMessageId(), rootOf(event));
            return new ChannelEvent.PostErased(posted.sequence(), posted.at(), posted.actor(), message);
        }
        if (event instanceof ChannelEvent.MessageEdited edited) {
            return new ChannelEvent.EditErased(edited.sequence(), edited.at(), edited.actor(), edited.messageId());
        }
        return event;
    }

    private Object[] row(ChannelId channel, ChannelEvent event) {
        EventContentCodec.Content content = codec.encode(event);
        MessageId message = messageOf(event);
        return new Object[] {
            channel.value(),
            event.sequence(),
            event.at().toEpochMilli(),
            event.actor().value(),
            content.kind(),
            message == null ? null : message.value(),
            event instanceof ChannelEvent.AboutMessage,
            content.json(),
            rootOf(event) == null ? null : rootOf(event).value()
        };
    }

    /** The message that an event posts or is about; {@code null} if there is none. */
    public static MessageId messageOf(ChannelEvent event) {
        if (event instanceof ChannelEvent.MessagePosted posted) {
            return posted.message().id();
        }
        if (event instanceof ChannelEvent.PostErased erased) {
            return erased.message().id();
        }
        return event instanceof ChannelEvent.AboutMessage about ? about.messageId() : null;
    }

    /** The message below which a post stands in a thread; {@code null} if it stands in the channel, or is no post. */
    public static MessageId rootOf(ChannelEvent event) {
        if (event instanceof ChannelEvent.MessagePosted posted) {
            return posted.message().replyTo();
        }
        return event instanceof ChannelEvent.PostErased erased
                ? erased.message().replyTo()
                : null;
    }

    private ChannelEvent read(ResultSet row) throws SQLException {
        ChannelEvent.Unrecognized head = new ChannelEvent.Unrecognized(
                row.getLong("sequence"),
                Instant.ofEpochMilli(row.getLong("at_millis")),
                new UserId(row.getString("actor")),
                row.getString("kind"));
        return codec.decodeAnyway(head, row.getString("content"));
    }
}
