package chat.lanyard.server.channel;

import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.UserId;
import java.util.List;

/** Keeps channels and who belongs to them. What writes is called by the committing thread only. */
public interface ChannelRepository {
    void insert(Channel channel);

    void insert(Membership membership);

    void updateRead(Membership membership);

    void addPosted(ChannelId channel, UserId user, long more);

    void delete(ChannelId channel, UserId user);

    List<Channel> channels();

    List<Membership> memberships();
}
