package chat.lanyard.server;

import java.security.SecureRandom;
import java.util.Base64;

/** Ids of 72 random bits in 12 URL-safe characters (RFC 4648, section 5). Safe for use by several threads. */
final class RandomIds {
    private static final int BYTES = 9;

    private final SecureRandom random = new SecureRandom();

    String next() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
