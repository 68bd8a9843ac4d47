package chat.lanyard.client;

import chat.lanyard.client.ui.Fx;
import chat.lanyard.client.ui.Heartbeat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javafx.application.Platform;

/**
 * Shows how long the FX thread is ever kept busy while a channel with 10,000 messages on a real server is opened, cold and warm, and
 * read up to its beginning. A program and not a test, because other work on the computer would make it lie.
 */
final class LongConversationMeasurement {
    private static final int MESSAGES = 10_000;
    private static final int HANDFUL = 250;
    private static final String NEWEST = "message " + MESSAGES;

    private LongConversationMeasurement() {}

    public static void main(String[] arguments) throws IOException {
        Platform.startup(() -> {});
        Platform.setImplicitExit(false);
        Path folder = Files.createTempDirectory("lanyard-measurement");
        try (RealServer server = new RealServer(folder.resolve("data"));
                TestClient alice = new TestClient(folder.resolve("alice"), null);
                TestClient bob = new TestClient(folder.resolve("bob"), null)) {
            alice.createAccount(server.address(), "alice");
            fill(alice);
            measure("create an account and open, cold", () -> bob.createAccount(server.address(), "bob"), bob);
            for (int round = 1; round <= 3; round++) {
                bob.signOut();
                measure(
                        "sign in and open, warm " + round,
                        () -> bob.signIn(server.address(), "bob", TestClient.password()),
                        bob);
            }
            measure("read up to the beginning", () -> readUp(bob), null);
        }
        Platform.exit();
    }

    private static void fill(TestClient client) {
        for (int last = HANDFUL; last <= MESSAGES; last += HANDFUL) {
            int first = last - HANDFUL + 1;
            int end = last;
            Fx.run(() -> IntStream.rangeClosed(first, end).forEach(i -> client.say("message " + i)));
            client.await("all stored", () -> client.count(".message", "sending") == 0);
        }
    }

    private static void readUp(TestClient client) {
        List<String> seen = client.messages();
        while (!seen.contains("message 1")) {
            client.scroll(2000);
            seen = client.messages();
        }
    }

    private static void measure(String what, Runnable action, TestClient opening) {
        long started = System.nanoTime();
        try (Heartbeat heartbeat = new Heartbeat()) {
            action.run();
            if (opening != null) {
                opening.awaitLast(NEWEST);
            }
            Fx.settle();
            long taken = (System.nanoTime() - started) / 1_000_000;
            long pause = heartbeat.longestPause().toMillis();
            System.out.printf("%-34s %6d ms, longest pause %4d ms%n", what, taken, pause);
        }
    }
}
