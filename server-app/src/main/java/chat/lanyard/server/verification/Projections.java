package chat.lanyard.server.verification;

import chat.lanyard.protocol.frame.ChannelEvent;
import chat.lanyard.protocol.value.ChannelDetails;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.ChannelKind;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.protocol.value.UserProfile;
import chat.lanyard.server.channel.Membership;
import chat.lanyard.server.log.ChannelHead;
import chat.lanyard.server.log.LogEntry;
import chat.lanyard.server.message.Deletion;
import chat.lanyard.server.message.Pin;
import chat.lanyard.server.message.Reaction;
import chat.lanyard.server.message.Reply;
import chat.lanyard.server.message.ThreadPosition;
import chat.lanyard.server.personal.Mute;
import chat.lanyard.server.personal.Saved;
import java.util.Optional;
import java.util.Set;

/** Takes what follows from the log, fact after fact: to compare it with what is stored, or to store it. */
interface Projections {
    /** An event, up to which the channel has so many messages. */
    void counted(LogEntry entry, long messages);

    /** Whom a message names that is not deleted. */
    void mentions(ChannelId channel, long sequence, Set<UserId> users);

    /** A message that has files and is not deleted. */
    void attached(ChannelId channel, ChannelEvent.MessagePosted posted);

    void edited(ChannelId channel, long message, long sequence);

    void deleted(Deletion deletion);

    /** In order, so that the last one about a key stands; of messages that are not deleted. */
    void reacted(Reaction reaction);

    /** What somebody has muted at the end of their own log. */
    void muted(Mute mute);

    /** What somebody has saved at the end of their own log. */
    void saved(Saved saved);
    /** In order, so that the last one about a message stands; of messages that are not deleted. */
    void pinned(Pin pin);

    /** A reply that is not deleted. */
    void replied(Reply reply);

    /** Below what a post of before threads stands. */
    void repliedEarlier(ChannelId channel, long sequence, long root);

    /** How far somebody has read a thread at the end of their own log. */
    void read(ThreadPosition position);

    /** Who somebody is at the end of their own log; nobody's whose log does not tell it. */
    void profile(UserProfile profile);

    /** A member at the end of the log. */
    void member(Membership membership);

    /**
     * What a channel is at the end of the log.
     *
     * @param details empty if no event tells
     * @param kind empty if no event tells, as in logs of older versions
     * @param createdBy {@code null} if no event tells
     */
    void channel(ChannelId channel, Optional<ChannelDetails> details, Optional<ChannelKind> kind, UserId createdBy);

    /** The end of a channel. */
    void head(ChannelHead head);
}
