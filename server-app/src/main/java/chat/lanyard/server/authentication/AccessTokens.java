package chat.lanyard.server.authentication;

import chat.lanyard.protocol.value.ErrorCode;
import chat.lanyard.protocol.value.ProtocolLimits;
import chat.lanyard.protocol.value.SessionId;
import chat.lanyard.protocol.value.UserId;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.jsonwebtoken.Claims;
import io.jsonwebtoken.ExpiredJwtException;
import io.jsonwebtoken.JwsHeader;
import io.jsonwebtoken.JwtException;
import io.jsonwebtoken.JwtParser;
import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.LocatorAdapter;
import io.jsonwebtoken.jackson.io.JacksonDeserializer;
import io.jsonwebtoken.jackson.io.JacksonSerializer;
import java.security.Key;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;

/**
 * Issues and checks access tokens: JSON Web Tokens (RFC 7519) signed with HS256, and nothing else. Safe for use by several
 * threads; a check takes some 20 microseconds and touches nothing but memory.
 */
public final class AccessTokens {
    /** How long a token lasts unless told otherwise. */
    public static final Duration LIFETIME = Duration.ofMinutes(15);

    /** How far the clocks of two computers may differ. */
    public static final Duration CLOCK_SKEW = Duration.ofSeconds(30);

    /** A socket that comes back shows the token that it was opened with. */
    private static final int TOKENS_REMEMBERED = 10_000;

    private static final String ISSUER = "lanyard";
    private static final String AUDIENCE = "lanyard-chat";
    private static final String SESSION = "sid";

    private final SigningKeys keys;
    private final Clock clock;
    private final ObjectMapper mapper = new ObjectMapper();
    private final JwtParser parser;
    private final Cache<String, AccessToken> verified =
            Caffeine.newBuilder().maximumSize(TOKENS_REMEMBERED).build();

    public AccessTokens(SigningKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
        parser = Jwts.parser()
                .keyLocator(new KeyById(keys))
                .clock(() -> Date.from(clock.instant()))
                .clockSkewSeconds(CLOCK_SKEW.toSeconds())
                .sig()
                .clear()
                .add(Jwts.SIG.HS256)
                .and()
                // Without these, a small token may inflate into a large one before its signature is checked.
                .zip()
                .clear()
                .and()
                .enc()
                .clear()
                .and()
                .json(new JacksonDeserializer<>(mapper))
                .build();
    }

    /** A token and the end of its life, to the second. */
    public record Issued(String token, Instant expiresAt) {
        /** Leaves the token out. */
        @Override
        public String toString() {
            return "Issued[expiresAt=" + expiresAt + "]";
        }
    }

    /** The audience is written as a plain text, as RFC 7519 allows for a single one and simple readers expect. */
    @SuppressWarnings("deprecation")
    public Issued issue(UserId user, SessionId session, Duration lifetime) {
        Instant now = Instant.ofEpochSecond(clock.instant().getEpochSecond());
        Instant expiresAt = now.plus(lifetime);
        SigningKeys.SigningKey key = keys.current();
        String token = Jwts.builder()
                .json(new JacksonSerializer<>(mapper))
                .header()
                .keyId(key.id())
                .and()
                .issuer(ISSUER)
                .audience()
                .single(AUDIENCE)
                .subject(user.value())
                .id(UUID.randomUUID().toString())
                .claim(SESSION, session.value())
                .issuedAt(Date.from(now))
                .expiration(Date.from(expiresAt))
                .signWith(key.secret(), Jwts.SIG.HS256)
                .compact();
        return new Issued(token, expiresAt);
    }

    /**
     * Checks form, signature, issuer, audience, claims and times; of a token that was found good before, only the time.
     *
     * @throws TokenRefusedException with {@code invalid_token} or {@code expired_token}
     */
    AccessToken check(String token) throws TokenRefusedException {
        if (token.length() > ProtocolLimits.TOKEN_CHARACTERS) {
            throw invalid();
        }
        AccessToken known = verified.getIfPresent(token);
        if (known != null && !known.isExpiredAt(clock.instant().minus(CLOCK_SKEW))) {
            return known;
        }
        AccessToken fresh = parse(token);
        verified.put(token, fresh);
        return fresh;
    }

    private AccessToken parse(String token) throws TokenRefusedException {
        try {
            return read(parser.parseSignedClaims(token).getPayload());
        } catch (ExpiredJwtException e) {
            read(e.getClaims());
            throw new TokenRefusedException(ErrorCode.EXPIRED_TOKEN);
        } catch (JwtException | IllegalArgumentException e) {
            throw invalid();
        }
    }

    /** The parser takes claims for optional that are not so here, and looks at the end of life before all others. */
    private AccessToken read(Claims claims) throws TokenRefusedException {
        Object session = claims.get(SESSION);
        boolean ours = ISSUER.equals(claims.getIssuer())
                && claims.getAudience() != null
                && claims.getAudience().contains(AUDIENCE);
        boolean complete = isPresent(claims.getSubject())
                && isPresent(claims.getId())
                && session instanceof String text
                && isPresent(text)
                && claims.getExpiration() != null
                && claims.getIssuedAt() != null;
        if (!ours || !complete || isAhead(claims.getIssuedAt()) || isAhead(claims.getNotBefore())) {
            throw invalid();
        }
        return new AccessToken(
                new UserId(claims.getSubject()),
                new SessionId((String) session),
                claims.getExpiration().toInstant());
    }

    private static boolean isPresent(String id) {
        return id != null && !id.isEmpty() && id.length() <= ProtocolLimits.ID_CHARACTERS;
    }

    private boolean isAhead(Date time) {
        return time != null && time.toInstant().isAfter(clock.instant().plus(CLOCK_SKEW));
    }

    private static TokenRefusedException invalid() {
        return new TokenRefusedException(ErrorCode.INVALID_TOKEN);
    }

    private static final class KeyById extends LocatorAdapter<Key> {
        private final SigningKeys keys;

        KeyById(SigningKeys keys) {
            this.keys = keys;
        }

        @Override
        protected Key locate(JwsHeader header) {
            return keys.find(header.getKeyId()).orElseThrow(() -> new IllegalArgumentException("unknown key"));
        }
    }
}
