package chat.lanyard.server.verification;

import chat.lanyard.protocol.value.Attachment;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.protocol.value.UserProfile;
import chat.lanyard.server.channel.Channel;
import chat.lanyard.server.channel.Membership;
import chat.lanyard.server.log.ChannelHead;
import chat.lanyard.server.log.LogEntry;
import chat.lanyard.server.message.Deletion;
import chat.lanyard.server.message.Pin;
import chat.lanyard.server.message.Reaction;
import chat.lanyard.server.message.Reply;
import chat.lanyard.server.personal.Mute;
import chat.lanyard.server.personal.Saved;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Everything that is stored, as of one moment. Its entries hold events of no recognized kind: nothing is decoded. */
public interface StoredLog {
    /** Makes such readings; what is committed meanwhile is not seen. */
    interface Snapshots {
        /** Applies the reading once; what it throws, and any failure of the database, is no refusal. */
        <T> T read(Function<StoredLog, T> reading);
    }

    /** What follows from the log and is stored beside it, a row for each fact. */
    enum Table {
        MEMBERSHIP,
        MENTION,
        MESSAGE_ATTACHMENT,
        MESSAGE_EDIT,
        MESSAGE_DELETION,
        REACTION,
        CHANNEL_MUTE,
        SAVED_MESSAGE,
        PIN,
        THREAD_REPLY,
        EARLIER_REPLY,
        THREAD_READ
    }

    /** An author's id of a message, which may be there once. */
    record AuthorsId(UUID id, UserId author) {}

    List<ChannelHead> heads();

    /** At most {@code limit} entries after a sequence, ascending. */
    List<LogEntry> after(ChannelId channel, long sequence, int limit);

    Optional<LogEntry> find(ChannelId channel, long sequence);

    /** How many events there are, in all channels and in none. */
    long events();

    /** The messages that events of the channel's log delete, each with the sequence of the first such event. */
    Map<Long, Long> deletions(ChannelId channel);

    /** The message below which a post of before threads stands; empty if none. */
    Optional<Long> earlierRoot(ChannelId channel, long sequence);

    /** The posts of before threads that stand below another one, each with the sequence of that. */
    Map<Long, Long> earlierReplies(ChannelId channel);

    /**
     * At least {@code limit} ids of messages that follow an id ({@code null}: the first), ascending; fewer only at the end.
     * All that are equal to the last one are among them.
     */
    List<AuthorsId> idsAfter(UUID id, int limit);

    /** What a channel is; empty for the log of a person. */
    Optional<Channel> channel(ChannelId channel);

    Set<UserId> accounts();

    /** Who somebody is; empty if the account is deleted, or never was. */
    Optional<UserProfile> profile(UserId user);

    List<Membership> memberships(ChannelId channel);

    Set<UserId> mentions(ChannelId channel, long sequence);

    /** The files that a message has, as they are known apart from it. */
    Set<Attachment> attachments(ChannelId channel, long message);

    boolean hasEdit(ChannelId channel, long message, long sequence);

    Optional<Deletion> deletion(ChannelId channel, long message);

    Optional<Reaction> reaction(Reaction.Key key);

    boolean hasMute(Mute mute);

    Optional<Saved> saved(Saved.Key key);

    Optional<Pin> pin(ChannelId channel, long message);

    /** Whether a reply is kept just so, with the author of the message that it answers. */
    boolean hasReply(Reply reply);

    /** How far somebody has read a thread; 0 if not at all. */
    long threadRead(UserId user, ChannelId channel, long root);

    /** How many rows a table has. */
    long count(Table table);
}
