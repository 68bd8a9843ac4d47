package chat.lanyard.server.message;

import chat.lanyard.protocol.value.UserId;
import chat.lanyard.server.channel.WideMentions;
import java.util.Locale;
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

    private static final Set<String> EVERYBODY = Set.of("channel", "here");

    private Mentions() {}

    /**
     * The members whom a text names; {@link WideMentions#EVERYBODY} alone if it names them all, by {@code @channel} or
     * {@code @here}.
     *
     * @param members finds a member of the channel by user name, without regard to case
     */
    public static Set<UserId> in(String text, Function<String, Optional<UserId>> members) {
        if (text.indexOf('@') < 0) {
            return Set.of();
        }
        Set<UserId> named = MENTION.matcher(text)
                .results()
                .map(MatchResult::group)
                .flatMap(mention -> find(mention.substring(1), name -> everybodyOr(members, name)).stream())
                .collect(Collectors.toSet());
        return named.contains(WideMentions.EVERYBODY) ? Set.of(WideMentions.EVERYBODY) : named;
    }

    private static Optional<UserId> everybodyOr(Function<String, Optional<UserId>> members, String name) {
        return EVERYBODY.contains(name.toLowerCase(Locale.ROOT))
                ? Optional.of(WideMentions.EVERYBODY)
                : members.apply(name);
    }

    /** A dot behind a name may be part of it or end the sentence. */
    private static Optional<UserId> find(String name, Function<String, Optional<UserId>> members) {
        return members.apply(name).or(() -> members.apply(TRAILING.matcher(name).replaceAll("")));
    }
}
