package chat.lanyard.server.message;

import chat.lanyard.protocol.value.UserId;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds out whom a text names with {@code @username}. */
public final class Mentions {
    private static final Pattern MENTION = Pattern.compile("(?<![\\p{L}\\p{N}._-])@([A-Za-z0-9._-]{2,32})");
    private static final Pattern TRAILING = Pattern.compile("[._-]+$");

    private Mentions() {}

    /**
     * The members whom a text names.
     *
     * @param members finds a member of the channel by user name, without regard to case
     */
    public static Set<UserId> in(String text, Function<String, Optional<UserId>> members) {
        if (text.indexOf('@') < 0) {
            return Set.of();
        }
        return MENTION.matcher(text)
                .results()
                .map(MatchResult::group)
                .flatMap(mention -> find(mention.substring(1), members).stream())
                .collect(Collectors.toSet());
    }

    /** A dot behind a name may be part of it or end the sentence. */
    private static Optional<UserId> find(String name, Function<String, Optional<UserId>> members) {
        return members.apply(name).or(() -> members.apply(TRAILING.matcher(name).replaceAll("")));
    }
}
