package chat.lanyard.client.conversation;

import chat.lanyard.client.people.PersonItem;
import chat.lanyard.protocol.value.UserProfile;
import java.util.List;
import java.util.Set;

/** The names of those whom the user knows and of the user's channels, as of each question. */
record NameBook(List<PersonItem> people, List<ChannelItem> channels, UserProfile user) implements Names {
    private static final Set<String> ALL = Set.of("here", "channel");

    @Override
    public boolean isPerson(String username) {
        return isSelf(username)
                || people.stream()
                        .anyMatch(person -> person.profile().username().equalsIgnoreCase(username));
    }

    @Override
    public boolean isSelf(String username) {
        return user.username().equalsIgnoreCase(username) || ALL.contains(username);
    }

    @Override
    public boolean isChannel(String name) {
        return channels.stream()
                .anyMatch(channel -> channel.nameProperty().get().equalsIgnoreCase(name));
    }
}
