package chat.lanyard.client.sync;

import java.util.regex.Pattern;

/** Finds out whether a text names one user with {@code @username}, by the server's rule. */
final class Mention {
    private static final Pattern MENTION = Pattern.compile("(?<![\\p{L}\\p{N}._-])@([A-Za-z0-9._-]{2,32})");
    private static final Pattern TRAILING = Pattern.compile("[._-]+$");

    private final String username;

    Mention(String username) {
        this.username = username;
    }

    boolean isIn(String text) {
        return MENTION.matcher(text).results().anyMatch(found -> names(found.group(1)));
    }

    /** A dot behind a name may be part of it or end the sentence. */
    private boolean names(String found) {
        return found.equalsIgnoreCase(username)
                || TRAILING.matcher(found).replaceAll("").equalsIgnoreCase(username);
    }
}
