package chat.lanyard.client.search;

import chat.lanyard.protocol.search.ConversationName;

/**
 * A conversation that can be searched.
 *
 * @param title as people see it
 */
public record SearchPlace(ConversationName name, String title) {}
