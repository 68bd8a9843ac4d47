package chat.lanyard.server.search;

import chat.lanyard.protocol.search.SearchQuery;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.UserId;
import java.util.Optional;
import java.util.Set;

/**
 * What is looked for, with names as the ids they stand for.
 *
 * @param channels where to look
 * @param authors whose messages; empty for everybody's
 * @param words needles, times and what a message must have
 */
public record IndexQuery(Set<ChannelId> channels, Optional<Set<UserId>> authors, SearchQuery words) {}
