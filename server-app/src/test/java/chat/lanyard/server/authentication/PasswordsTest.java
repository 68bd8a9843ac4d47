package chat.lanyard.server.authentication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.lanyard.protocol.value.RequestRefusedException;
import java.net.InetAddress;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PasswordsTest {
    private final PasswordHasher hasher = new PasswordHasher();

    @AfterEach
    void stop() {
        hasher.close();
    }

    @Test
    void knowsAPasswordByItsHash() {
        String hash = hasher.hash("correct horse 🐎").join();

        assertThat(hash).startsWith("argon2id$").doesNotContain("horse");
        assertThat(hasher.hash("correct horse 🐎").join()).isNotEqualTo(hash);
        assertThat(hasher.matches("correct horse 🐎", hash).join()).isTrue();
        assertThat(hasher.matches("correct horse", hash).join()).isFalse();
        assertThat(hasher.matches("correct horse 🐎", null).join()).isFalse();
    }

    /** More than can be worked off soon is refused, not kept. */
    @Test
    void refusesAFlood() {
        List<CompletableFuture<Boolean>> flood =
                IntStream.range(0, 300).mapToObj(n -> hasher.matches("x", null)).toList();

        assertThat(flood.stream().filter(CompletableFuture::isCompletedExceptionally))
                .hasSizeGreaterThan(10);
        assertThatThrownBy(() -> flood.get(299).join())
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(RequestRefusedException.class);
        hasher.close();
    }

    @Test
    void letsTenWrongPasswordsThroughAndNoRightOneCounts() throws Exception {
        SignInThrottle throttle = new SignInThrottle();
        InetAddress address = InetAddress.getByName("192.0.2.1");
        for (int attempt = 0; attempt < 30; attempt++) {
            throttle.begin("alice", address).succeeded();
        }
        for (int attempt = 0; attempt < 10; attempt++) {
            throttle.begin(attempt % 2 == 0 ? "alice" : "ALICE", address);
        }

        assertThatThrownBy(() -> throttle.begin("Alice", InetAddress.getByName("192.0.2.2")))
                .isInstanceOf(RequestRefusedException.class);
        assertThat(throttle.begin("bob", address)).isNotNull();
    }

    @Test
    void letsFiftyWrongPasswordsThroughFromOneAddress() throws Exception {
        SignInThrottle throttle = new SignInThrottle();
        InetAddress address = InetAddress.getByName("192.0.2.1");
        for (int attempt = 0; attempt < 50; attempt++) {
            throttle.begin("user" + attempt, address);
        }

        assertThatThrownBy(() -> throttle.begin("someone", address)).isInstanceOf(RequestRefusedException.class);
        assertThat(throttle.begin("someone", InetAddress.getByName("192.0.2.2")))
                .isNotNull();
    }
}
