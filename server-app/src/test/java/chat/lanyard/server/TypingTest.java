package chat.lanyard.server;

import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.testsupport.TestClient;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

class TypingTest extends WithAccounts {
    @Test
    void tellsTheOthersInTheChannel() {
        try (TestClient alice = server.connect("alice");
                TestClient bob = server.connect("bob")) {
            assertThat(alice.request("typing", in(alice.channel())).get("type").textValue())
                    .isEqualTo("result");

            JsonNode typing = bob.await("typing");
            assertThat(typing.get("channelId").textValue()).isEqualTo(bob.channel());
            assertThat(typing.get("userId")).isEqualTo(alice.welcome().at("/user/id"));
        }
    }

    @Test
    void tellsNeitherTheTypistNorTwiceInAMoment() {
        try (TestClient alice = server.connect("alice");
                TestClient other = server.connect("alice");
                TestClient bob = server.connect("bob")) {
            for (int i = 0; i < 10; i++) {
                alice.request("typing", in(alice.channel()));
            }
            alice.post("done");

            assertThat(typingBeforeTheMessage(bob)).isEqualTo(1);
            assertThat(typingBeforeTheMessage(other)).isZero();
        }
    }

    @Test
    void isNotStored() {
        try (TestClient alice = server.connect("alice");
                TestClient bob = server.connect("bob")) {
            alice.request("typing", in(alice.channel()));
            bob.await("typing");

            assertThat(alice.post("first").get("sequence").longValue()).isEqualTo(3);
        }
    }

    @Test
    void isRefusedWhereOneIsNot() {
        try (TestClient alice = server.connect("alice")) {
            assertThat(alice.request("typing", in("elsewhere"))
                            .at("/error/code")
                            .textValue())
                    .isEqualTo("not_found");
        }
    }

    private static int typingBeforeTheMessage(TestClient client) {
        int count = 0;
        JsonNode frame = client.next();
        while (!frame.get("type").textValue().equals("events")) {
            count += frame.get("type").textValue().equals("typing") ? 1 : 0;
            frame = client.next();
        }
        return count;
    }

    private static ObjectNode in(String channel) {
        return TestClient.object().put("channelId", channel);
    }
}
