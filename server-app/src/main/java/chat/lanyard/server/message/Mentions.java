package chat.lanyard.server.message;

import chat.lanyard.protocol.value.UserId;
import chat.lanyard.server.user.User;
import chat.lanyard.server.user.UserDirectory;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds out whom a text names with {@code @username}. */
public final class Mentions {
    private static final Pattern MENTION = Pattern.compile("(?<![\\p{L}\\p{N}._-])@([A-Za-z0-9._-]{2,32})");
    private static final Pattern TRAILING = Pattern.compile("[._-]+$");

    private final UserDirectory users;

    public Mentions(UserDirectory users) {
        this.users = users;
    }

    public Set<UserId> in(String text) {
        if (text.indexOf('@') < 0) {
            return Set.of();
        }
        return MENTION.matcher(text)
                .results()
                .map(MatchResult::group)
                .flatMap(mention -> find(mention.substring(1)).stream())
                .map(User::id)
                .collect(Collectors.toSet());
    }

    /** A dot behind a name may be part of it or end the sentence. */
    private Optional<User> find(String name) {
        return users.find(name).or(() -> users.find(TRAILING.matcher(name).replaceAll("")));
    }
}
