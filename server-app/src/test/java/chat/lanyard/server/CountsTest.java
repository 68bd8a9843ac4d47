package chat.lanyard.server;

import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.testsupport.TestClient;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is unread, and what names one, as a welcome tells it. */
class CountsTest extends WithAccounts {
    @Test
    void countsWhatOthersWroteAndWhatNamesMe() {
        try (TestClient alice = server.connect("alice")) {
            alice.post("one"); // 3
            alice.post("two @bob"); // 4
            alice.post("three @Bob, and @alice."); // 5
            alice.post("four bob@bob.example"); // 6
        }
        assertCounts("bob", 2, 4, 2);
        assertCounts("alice", 1, 0, 0);
        try (TestClient bob = server.connect("bob")) {
            bob.post("mine @bob"); // 7
            assertThat(bob.request("read", read(bob, 4)).has("error")).isFalse();
        }
        assertCounts("bob", 4, 2, 1);
        assertCounts("alice", 1, 1, 0);
        try (TestClient bob = server.connect("bob")) {
            bob.request("read", read(bob, 2));
            bob.request("read", read(bob, 0));
        }
        assertCounts("bob", 4, 2, 1);
        server.close();
        server = TestServer.start(folder);
        assertCounts("bob", 4, 2, 1);
        try (TestClient bob = server.connect("bob")) {
            assertThat(bob.request("read", read(bob, Long.MAX_VALUE))
                            .get("type")
                            .textValue())
                    .isEqualTo("result");
            bob.post("mine again");
        }
        assertCounts("bob", 7, 0, 0);
        assertCounts("alice", 1, 2, 0);
    }

    private void assertCounts(String name, long read, long unread, long mentions) {
        try (TestClient client = server.connect(name)) {
            assertThat(client.general().get("readSequence").longValue()).isEqualTo(read);
            assertThat(client.general().get("unread").longValue()).isEqualTo(unread);
            assertThat(client.general().get("mentions").longValue()).isEqualTo(mentions);
        }
    }

    /** What the snapshot says and what follows it must add up, however they fall together. */
    @Test
    void countsRightWhileTheUserIsWriting() {
        try (TestClient bob = server.connect("bob");
                TestClient alice = server.connect("alice")) {
            String token = server.token("bob");
            for (int round = 0; round < 40; round++) {
                for (int burst = 0; burst < 5; burst++) {
                    bob.send("message.post", bob.message(UUID.randomUUID().toString(), "mine"));
                }
                try (TestClient second = server.connectWith(token)) {
                    assertThat(second.general().get("unread").longValue()).isZero();
                }
                bob.await("result");
            }
            assertThat(alice.welcome()).isNotNull();
        }
    }

    private static ObjectNode channel(TestClient client) {
        return TestClient.object().put("channelId", client.channel());
    }

    private static ObjectNode read(TestClient client, long sequence) {
        return channel(client).put("sequence", sequence);
    }
}
