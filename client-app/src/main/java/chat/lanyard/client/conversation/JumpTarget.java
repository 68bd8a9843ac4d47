package chat.lanyard.client.conversation;

import chat.lanyard.client.people.PersonItem;

/** Somewhere to go by typing part of its name. */
public sealed interface JumpTarget {
    /** Opens it. */
    record Conversation(ChannelItem channel) implements JumpTarget {}

    /** Shows who that is. */
    record Person(PersonItem person) implements JumpTarget {}

    /** Looks for messages with these words. */
    record Messages(String words) implements JumpTarget {}
}
