package chat.lanyard.server.channel;

import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.UserId;
import java.util.List;

/** Keeps channels and who belongs to them. What writes is called by the committing thread only. */
public interface ChannelRepository {
    void insert(Channel channel);

    /** Keeps what a channel is. */
    void update(Channel channel);

    void insert(Membership membership);

    void update(Membership membership);

    void insertMention(ChannelId channel, UserId user, long sequence);

    /** How many messages after a sequence name a member; called by the committing thread. */
    long mentionsAfter(ChannelId channel, UserId user, long sequence);

    /** Whom a message names; called by the committing thread. */
    List<UserId> mentionedIn(ChannelId channel, long sequence);

    /** Every message that names everybody; may be called by any thread. */
    List<WideMentions.WideMention> wideMentions();

    void deleteMentions(ChannelId channel, long sequence);

    void delete(ChannelId channel, UserId user);

    List<Channel> channels();

    List<Membership> memberships();
}
