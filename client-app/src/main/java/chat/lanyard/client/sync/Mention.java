package chat.lanyard.client.sync;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds out whether a text names one user, with {@code @username} or with everybody, by the server's rule. */
final class Mention {
    private static final Pattern MENTION = Pattern.compile("(?<![\\p{L}\\p{N}._-])@([A-Za-z0-9._-]{2,32})");
    private static final Pattern TRAILING = Pattern.compile("[._-]+$");

    private final Set<String> names;

    /** @param username in small letters, as user names are kept */
    Mention(String username) {
        this.names = Stream.of(username, "channel", "here").collect(Collectors.toUnmodifiableSet());
    }

    boolean isIn(String text) {
        return MENTION.matcher(text).results().anyMatch(found -> names(found.group(1)));
    }

    /** A dot behind a name may be part of it or end the sentence. */
    private boolean names(String found) {
        String name = found.toLowerCase(Locale.ROOT);
        return names.contains(name) || names.contains(TRAILING.matcher(name).replaceAll(""));
    }
}
