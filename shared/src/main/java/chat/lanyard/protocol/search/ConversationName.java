package chat.lanyard.protocol.search;

import chat.lanyard.protocol.value.ChannelId;
import java.util.List;

/**
 * What {@code in:} may call a conversation.
 *
 * @param name of a channel; empty for direct messages
 * @param people user names of all others in direct messages; empty for a channel
 */
public record ConversationName(ChannelId id, String name, List<String> people) {
    private static final String PERSON = "@";

    public ConversationName {
        people = people.stream().sorted().toList();
    }

    /** Whether one of the {@linkplain SearchQuery#in() folded names} means it: its name, its people, or its id. */
    public boolean isMeantBy(Iterable<String> names) {
        for (String wanted : names) {
            if (wanted.equals(FoldedText.of(id.value()).value()) || isCalled(wanted)) {
                return true;
            }
        }
        return false;
    }

    private boolean isCalled(String wanted) {
        return people.isEmpty() ? wanted.equals(FoldedText.of(name).value().strip()) : wanted.equals(folded());
    }

    private String folded() {
        return FoldedText.of(text()).value();
    }

    /** What is typed behind {@code in:} for it. */
    public String text() {
        if (!people.isEmpty()) {
            return PERSON + String.join("," + PERSON, people);
        }
        return name.contains(" ") ? '"' + name + '"' : name;
    }
}
