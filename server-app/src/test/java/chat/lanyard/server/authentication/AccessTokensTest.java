package chat.lanyard.server.authentication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import chat.lanyard.protocol.value.ErrorCode;
import chat.lanyard.protocol.value.SessionId;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.testsupport.TestClock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Random;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens here are put together by hand, so that they can be wrong in every way. */
class AccessTokensTest {
    private static final long NOW = 1_800_000_000;
    private static final String CLAIMS = "{\"iss\":\"lanyard\",\"aud\":\"lanyard-chat\",\"sub\":\"u1\",\"jti\":\"j1\","
            + "\"sid\":\"s1\",\"iat\":1800000000,\"exp\":1800000900}";

    @TempDir
    Path folder;

    private final TestClock clock = new TestClock(Instant.ofEpochSecond(NOW));
    private SigningKeys keys;
    private AccessTokens tokens;

    @BeforeEach
    void makeKeys() throws Exception {
        keys = SigningKeys.open(folder.resolve("keys"));
        tokens = new AccessTokens(keys, clock);
    }

    @Test
    void issuesWhatItAccepts() throws Exception {
        AccessTokens.Issued issued = tokens.issue(new UserId("u1"), new SessionId("s1"), AccessTokens.LIFETIME);

        assertThat(tokens.check(issued.token()))
                .isEqualTo(new AccessToken(
                        new UserId("u1"),
                        new SessionId("s1"),
                        Instant.ofEpochSecond(NOW).plusSeconds(900)));
        String claims = decode(issued.token().split("\\.")[1]);
        assertThat(claims)
                .contains("\"iss\":\"lanyard\"", "\"aud\":\"lanyard-chat\"", "\"sub\":\"u1\"", "\"sid\":\"s1\"");
        assertThat(claims).contains("\"iat\":1800000000", "\"exp\":1800000900", "\"jti\":\"");
        assertThat(decode(issued.token().split("\\.")[0])).contains("\"alg\":\"HS256\"", "\"kid\":\"" + kid() + "\"");
        assertThat(issued.toString()).doesNotContain(issued.token());
    }

    @Test
    void acceptsATokenMadeByHand() throws Exception {
        assertThat(tokens.check(token(CLAIMS)).userId()).isEqualTo(new UserId("u1"));
        assertThat(tokens.check(token(CLAIMS.replace("\"lanyard-chat\"", "[\"x\",\"lanyard-chat\"]")))
                        .sessionId())
                .isEqualTo(new SessionId("s1"));
    }

    @Test
    void forgivesThirtySecondsAfterTheEnd() throws Exception {
        String token = token(CLAIMS);
        clock.advance(Duration.ofSeconds(929));
        assertThat(tokens.check(token)).isNotNull();
        clock.advance(Duration.ofSeconds(2));
        assertThat(refusal(token)).isEqualTo(ErrorCode.EXPIRED_TOKEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"iat", "nbf"})
    void forgivesThirtySecondsBeforeTheBeginning(String claim) throws Exception {
        String claims = CLAIMS.replace("\"iat\":1800000000,", "\"iat\":1800000000,\"nbf\":1800000000,");

        assertThat(tokens.check(token(claims.replace(claim + "\":1800000000", claim + "\":1800000029"))))
                .isNotNull();
        assertThat(refusal(token(claims.replace(claim + "\":1800000000", claim + "\":1800000031"))))
                .isEqualTo(ErrorCode.INVALID_TOKEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"iss\":\"lanyard\",",
                "\"aud\":\"lanyard-chat\",",
                "\"sub\":\"u1\",",
                "\"jti\":\"j1\",",
                "\"sid\":\"s1\",",
                "\"iat\":1800000000,",
                ",\"exp\":1800000900"
            })
    void needsEveryClaim(String claim) throws Exception {
        String name = claim.replaceAll("^,?\"(...).*", "$1");

        assertThat(refusal(token(CLAIMS.replace(claim, "")))).isEqualTo(ErrorCode.INVALID_TOKEN);
        for (String wrong :
                new String[] {"null", "\"\"", "{}", "[]", "true", "\"x\"", "[7]", "\"" + "x".repeat(65) + "\""}) {
            String claims = CLAIMS.replaceAll("\"" + name + "\":[^,}]*", "\"" + name + "\":" + wrong);
            if (!wrong.equals("\"x\"") || !name.matches("sub|jti|sid")) {
                assertThat(refusal(token(claims))).as(claims).isEqualTo(ErrorCode.INVALID_TOKEN);
            }
        }
    }

    /** Which of two faults is told must not depend on the age of the token. */
    @Test
    void callsAnExpiredTokenInvalidIfItWasNeverOurs() throws Exception {
        clock.advance(Duration.ofHours(1));

        assertThat(refusal(token(CLAIMS))).isEqualTo(ErrorCode.EXPIRED_TOKEN);
        assertThat(refusal(token(CLAIMS.replace("\"lanyard\"", "\"other\"")))).isEqualTo(ErrorCode.INVALID_TOKEN);
        assertThat(refusal(token(CLAIMS.replace("\"sid\"", "\"xid\"")))).isEqualTo(ErrorCode.INVALID_TOKEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"alg\":\"none\",\"kid\":\"KID\"}",
                "{\"alg\":\"HS384\",\"kid\":\"KID\"}",
                "{\"alg\":\"RS256\",\"kid\":\"KID\"}",
                "{\"alg\":\"dir\",\"enc\":\"A256GCM\",\"kid\":\"KID\"}",
                "{\"alg\":\"HS256\"}",
                "{\"alg\":\"HS256\",\"kid\":7}",
                "{\"alg\":\"HS256\",\"kid\":\"unknown\"}",
                "{\"alg\":\"HS256\",\"kid\":\"KID\",\"zip\":\"DEF\"}",
                "{\"alg\":\"HS256\",\"kid\":\"KID\",\"b64\":false,\"crit\":[\"b64\"]}",
                "{\"alg\":\"HS256\",\"kid\":\"KID\",\"crit\":[\"x\"]}",
                "{\"kid\":\"KID\"}",
                "{}",
                "[]",
                "null",
                "x"
            })
    void refusesEveryOtherHeader(String header) throws Exception {
        assertThat(refusal(token(
                        header.replace("KID", kid()), CLAIMS, keys.current().secret())))
                .isEqualTo(ErrorCode.INVALID_TOKEN);
    }

    @Test
    void refusesAnUnsignedToken() {
        String unsigned = encode("{\"alg\":\"none\"}") + "." + encode(CLAIMS) + ".";

        assertThat(refusal(unsigned)).isEqualTo(ErrorCode.INVALID_TOKEN);
    }

    @Test
    void refusesATokenSignedWithAnotherKey() throws Exception {
        SecretKey other = new SecretKeySpec(new byte[32], "HmacSHA256");

        assertThat(refusal(token("{\"alg\":\"HS256\",\"kid\":\"" + kid() + "\"}", CLAIMS, other)))
                .isEqualTo(ErrorCode.INVALID_TOKEN);
    }

    @Test
    void refusesATokenUnderTheIdOfAnotherKey() throws Exception {
        SigningKeys rotated = SigningKeys.rotate(folder.resolve("keys"));
        AccessTokens both = new AccessTokens(rotated, clock);
        String header = "{\"alg\":\"HS256\",\"kid\":\"" + rotated.current().id() + "\"}";

        assertThat(both.check(token(CLAIMS))).isNotNull();
        assertThat(catchThrowableOfType(
                                TokenRefusedException.class,
                                () -> both.check(
                                        token(header, CLAIMS, keys.current().secret())))
                        .code())
                .isEqualTo(ErrorCode.INVALID_TOKEN);
    }

    @Test
    void refusesATokenOfMoreThan4KiB() throws Exception {
        String padded = token(CLAIMS.replace("}", ",\"x\":\"" + "x".repeat(3_200) + "\"}"));

        assertThat(padded.length()).isGreaterThan(4096);
        assertThat(refusal(padded)).isEqualTo(ErrorCode.INVALID_TOKEN);
    }

    @Test
    void refusesAHeaderThatIsNestedDeep() throws Exception {
        assertThat(refusal(token(
                        "{\"x\":" + "[".repeat(1_400) + "]".repeat(1_400) + "}",
                        "{}",
                        keys.current().secret())))
                .isEqualTo(ErrorCode.INVALID_TOKEN);
    }

    /** Nothing else may come out, whatever is changed. */
    @Test
    void refusesEveryMutation() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        String token = token(CLAIMS);
        for (int round = 0; round < 1_000; round++) {
            char[] mutated = token.toCharArray();
            for (int times = random.nextInt(3); times >= 0; times--) {
                mutated[random.nextInt(mutated.length)] = (char) (32 + random.nextInt(96));
            }
            String text = new String(mutated).substring(0, mutated.length - random.nextInt(3));
            assertThatCode(() -> checkQuietly(text))
                    .as("seed %d: %s", seed, text)
                    .doesNotThrowAnyException();
        }
    }

    private void checkQuietly(String token) {
        try {
            tokens.check(token);
        } catch (TokenRefusedException e) {
            assertThat(e.code()).isEqualTo(ErrorCode.INVALID_TOKEN);
        }
    }

    private String kid() {
        return keys.current().id();
    }

    private ErrorCode refusal(String token) {
        return catchThrowableOfType(TokenRefusedException.class, () -> tokens.check(token))
                .code();
    }

    private String token(String claims) throws Exception {
        return token(
                "{\"alg\":\"HS256\",\"kid\":\"" + kid() + "\"}",
                claims,
                keys.current().secret());
    }

    private static String token(String header, String claims, SecretKey key) throws Exception {
        String body = encode(header) + "." + encode(claims);
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(key);
        return body + "."
                + Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
    }

    private static String encode(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private static String decode(String part) {
        return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    }
}
