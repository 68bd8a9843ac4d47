package chat.lanyard.client.search;

import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.UserProfile;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The conversations and people that a search may be about, as they are known now. Belongs to the user interface's thread. */
public record SearchContext(Supplier<List<SearchPlace>> places, Supplier<List<UserProfile>> people) {
    Optional<SearchPlace> place(ChannelId id) {
        return places.get().stream()
                .filter(place -> place.name().id().equals(id))
                .findFirst();
    }
}
