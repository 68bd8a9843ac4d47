package chat.lanyard.client.sync;

import chat.lanyard.client.attachment.FileProgress;
import chat.lanyard.client.connection.ConnectionStatus;
import chat.lanyard.client.store.DraftPlace;
import chat.lanyard.client.store.StoreNotice;
import chat.lanyard.protocol.frame.ChannelEvent;
import chat.lanyard.protocol.frame.PersonalEvent;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.Presence;
import chat.lanyard.protocol.value.ServerDescription;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.protocol.value.UserProfile;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Hears what changes in the client's copy, on the client's event thread; must not block. */
public interface SyncListener {
    default void statusChanged(ConnectionStatus status) {}

    default void serverDescribed(ServerDescription server, UserProfile user) {}

    /** The conversations, in the server's order, with their counts. */
    default void channelsChanged(List<ChannelView> channels) {}

    /**
     * What the user did on any device that concerns nobody else, in order, each once, live and after a resume. What comes
     * from before a welcome may have been told by it already.
     */
    default void personalEvents(List<PersonalEvent> events) {}

    /** Everybody who was heard of. */
    default void peopleChanged(Collection<UserProfile> people) {}

    /** Presence of those named; when {@code complete}, everybody else is offline. */
    default void presenceChanged(Map<UserId, Presence> changes, boolean complete) {}

    /**
     * New events of all kinds at the end of a channel, in order, each exactly once, as many at a time as a frame holds;
     * the user's own are told as stored before.
     */
    default void eventsAppended(ChannelId channel, List<ChannelEvent> events) {}

    /** These messages were edited, deleted or reacted to; told after the events that did it. */
    default void messagesChanged(ChannelId channel, List<MessageState> messages) {}

    /** Somebody else is writing in a channel, as of now. */
    default void typing(ChannelId channel, UserId user) {}

    /** So many missed events are still to come; a few times a second, and 0 at the end. */
    default void catchUpProgress(long remaining) {}

    /** The conversations that have a draft. */
    default void draftsChanged(Set<DraftPlace> drafted) {}

    /** Something about the store on this computer that the person should know. */
    default void storeNotice(StoreNotice notice) {}

    /** The copy is another one now: because the server's log is, or because the store had failed. */
    default void rebuilt() {}

    /**
     * How far a file is that comes or goes.
     *
     * @param file the id of an attachment, or of an outgoing file
     */
    default void fileProgressed(String file, FileProgress progress) {}

    /** Nothing is to be left here of files with these contents, by their SHA-256: they are erased, or not this user's any more. */
    default void filesForgotten(Set<String> contents) {}

    /** A message of the user was typed, or came further. */
    default void outgoingChanged(OutgoingMessage message) {}
}
