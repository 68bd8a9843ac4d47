package chat.lanyard.client.sync;

import chat.lanyard.client.connection.ConnectionStatus;
import chat.lanyard.protocol.frame.ChannelEvent;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.Presence;
import chat.lanyard.protocol.value.ServerDescription;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.protocol.value.UserProfile;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Hears what changes in the client's copy, on the client's event thread; must not block. */
public interface SyncListener {
    default void statusChanged(ConnectionStatus status) {}

    default void serverDescribed(ServerDescription server, UserProfile user) {}

    /** The conversations, in the server's order, with their counts. */
    default void channelsChanged(List<ChannelView> channels) {}

    /** Everybody who was heard of. */
    default void peopleChanged(Collection<UserProfile> people) {}

    /** Presence of those named; when {@code complete}, everybody else is offline. */
    default void presenceChanged(Map<UserId, Presence> changes, boolean complete) {}

    /** New events at the end of a channel, in order, each exactly once; the user's own are told as stored before. */
    default void eventsAppended(ChannelId channel, List<ChannelEvent> events) {}

    /** The copy was thrown away, because the server's log is another one. */
    default void rebuilt() {}

    /** A message of the user was typed, or came further. */
    default void outgoingChanged(OutgoingMessage message) {}
}
