package chat.lanyard.server.authentication;

import chat.lanyard.protocol.value.SessionId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * Writes and reads refresh tokens: session, number, and an HMAC-SHA256 (RFC 2104) over both.
 *
 * <p>A number that is no longer in force is still proved to be ours, so a token that was stolen and replayed is told from
 * garbage without keeping every token there was. Safe for use by several threads.
 */
final class RefreshTokens {
    private static final Pattern FORM = Pattern.compile("([A-Za-z0-9_-]{1,64})\\.([0-9]{1,18})\\.([A-Za-z0-9_-]{43})");

    private final SecretKey secret;

    RefreshTokens(SecretKey secret) {
        this.secret = secret;
    }

    /** What a genuine token says. */
    record RefreshToken(SessionId session, long generation) {}

    String write(RefreshToken token) {
        String body = token.session() + "." + token.generation();
        return body + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(sign(body));
    }

    /** The token behind a text; empty if we did not write it. */
    Optional<RefreshToken> read(String text) {
        Matcher matcher = FORM.matcher(text == null ? "" : text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        byte[] expected = sign(matcher.group(1) + "." + matcher.group(2));
        byte[] shown = Base64.getUrlDecoder().decode(matcher.group(3));
        return MessageDigest.isEqual(expected, shown)
                ? Optional.of(new RefreshToken(new SessionId(matcher.group(1)), Long.parseLong(matcher.group(2))))
                : Optional.empty();
    }

    private byte[] sign(String body) {
        try {
            Mac mac = Mac.getInstance(secret.getAlgorithm());
            mac.init(secret);
            return mac.doFinal(body.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HMAC-SHA256", e);
        }
    }
}
