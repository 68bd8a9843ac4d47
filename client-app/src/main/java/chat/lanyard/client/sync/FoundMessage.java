package chat.lanyard.client.sync;

import chat.lanyard.protocol.search.SearchHit;
import chat.lanyard.protocol.value.UserProfile;
import java.util.Optional;

/**
 * A message that a search has found.
 *
 * @param author empty if nobody of that id was heard of
 */
public record FoundMessage(SearchHit hit, Optional<UserProfile> author) {}
