package chat.lanyard.server.user;

import chat.lanyard.protocol.value.ErrorCode;
import chat.lanyard.protocol.value.RequestRefusedException;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.protocol.value.VisibleText;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The rules for the names and passwords of accounts. */
public final class Username {
    private static final Pattern ALLOWED = Pattern.compile("[a-z0-9._-]{2,32}");
    private static final int DISPLAY_NAME_CHARACTERS = 64;
    private static final int PASSWORD_MINIMUM = 8;
    private static final int PASSWORD_MAXIMUM = 256;

    private Username() {}

    /** The one form in which a user name is kept; empty if it cannot be one. */
    public static Optional<String> fold(String username) {
        return Optional.ofNullable(username)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .filter(name -> ALLOWED.matcher(name).matches());
    }

    static String require(String username) {
        return fold(username)
                .orElseThrow(
                        () -> invalid("A user name has 2 to 32 letters a-z, digits, dots, underscores or hyphens."));
    }

    static String displayName(String displayName, String username) {
        return displayName == null || displayName.isBlank() ? username : requireDisplayName(displayName);
    }

    /** The one form in which a display name is kept, or a refusal. */
    public static String requireDisplayName(String displayName) {
        try {
            String name = VisibleText.name("A display name", displayName);
            if (name.isEmpty() || name.length() > DISPLAY_NAME_CHARACTERS) {
                throw invalid("A display name has 1 to 64 visible characters.");
            }
            return name;
        } catch (IllegalArgumentException e) {
            throw invalid(e.getMessage() + ".");
        }
    }

    /** Refuses a display name that looks like the name of somebody else without being it. */
    public static void requireNoImitation(String displayName, UserId self, UserDirectory directory) {
        if (directory.isImitated(displayName, self)) {
            throw invalid("This display name looks like the name of somebody else. Choose another one.");
        }
    }

    static String requirePassword(String password) {
        int length = password == null ? 0 : password.codePointCount(0, password.length());
        if (length < PASSWORD_MINIMUM || length > PASSWORD_MAXIMUM) {
            throw invalid("A password has 8 to 256 characters.");
        }
        return password;
    }

    private static RequestRefusedException invalid(String message) {
        return new RequestRefusedException(ErrorCode.INVALID_REQUEST, message);
    }
}
