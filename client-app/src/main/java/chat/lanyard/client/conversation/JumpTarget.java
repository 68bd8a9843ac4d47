package chat.lanyard.client.conversation;

import chat.lanyard.client.people.PersonItem;
import chat.lanyard.protocol.value.ChannelListing;

/** Somewhere to go by typing part of its name. */
public sealed interface JumpTarget {
    /** Opens it. */
    record Conversation(ChannelItem channel) implements JumpTarget {}

    /** Becomes a member, and opens it. */
    record Joinable(ChannelListing channel) implements JumpTarget {}

    /** Opens the conversation with this person. */
    record Person(PersonItem person) implements JumpTarget {}

    /** Looks for messages with these words. */
    record Messages(String words) implements JumpTarget {}
}
