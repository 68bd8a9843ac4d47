package chat.lanyard.client.search;

import chat.lanyard.protocol.search.SearchHit;

/**
 * A message that was found.
 *
 * @param author name of whoever wrote it
 * @param place title of its conversation
 */
public record FoundItem(SearchHit hit, String author, String place) {}
