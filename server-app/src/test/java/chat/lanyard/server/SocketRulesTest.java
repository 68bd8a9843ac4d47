package chat.lanyard.server;

import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.testsupport.ClientFrames;
import chat.lanyard.testsupport.RawWebSocket;
import chat.lanyard.testsupport.TestClient;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a client may not do, and that nobody else notices when it does. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SocketRulesTest {
    private TestServer server;
    private TestClient bystander;
    private int users;

    @BeforeAll
    void start(@TempDir Path folder) {
        server = TestServer.start(folder, options -> options.rateLimits(true)).withUser("bystander");
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @BeforeEach
    void connectBystander() {
        bystander = server.connect("bystander");
    }

    @AfterEach
    void nobodyElseIsDisturbed() {
        assertThat(bystander.post("all is well").get("type").textValue()).isEqualTo("result");
        bystander.close();
    }

    /** A user of its own, because limits are per user. */
    private TestClient connect() {
        String name = "user" + ++users;
        return server.withUser(name).connect(name);
    }

    @Test
    void makesChannelsOnlyOnceASecondAfterABurst() {
        try (TestClient client = connect()) {
            List<String> asked = IntStream.range(0, 45)
                    .mapToObj(number -> client.send(
                            "channel.create",
                            TestClient.object().put("kind", "private").put("name", "burst-" + number)))
                    .toList();

            List<JsonNode> answers = asked.stream().map(client::answer).toList();
            assertThat(answers.subList(0, 30))
                    .allSatisfy(answer -> assertThat(answer.has("channelId")).isTrue());
            assertThat(answers)
                    .filteredOn(answer -> answer.has("error"))
                    .isNotEmpty()
                    .allSatisfy(answer -> assertThat(code(answer)).isEqualTo("rate_limited"));
            assertThat(client.post("still here").get("type").textValue()).isEqualTo("result");
        }
    }

    @Test
    void answersAnUnknownTypeAndStays() {
        try (TestClient client = connect()) {
            assertThat(code(client.request("confetti", TestClient.object()))).isEqualTo("unknown_type");
            assertThat(client.post("still here").get("type").textValue()).isEqualTo("result");
        }
    }

    @Test
    void answersARequestWithoutAnIdUnderNone() {
        try (TestClient client = connect()) {
            client.socket().sendText("{\"type\":\"history\"}");
            JsonNode error = client.await("error");

            assertThat(error.get("requestId").isNull()).isTrue();
            assertThat(code(error)).isEqualTo("invalid_request");
            assertThat(client.post("still here").get("type").textValue()).isEqualTo("result");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "[]",
                "\"x\"",
                "{}",
                "{\"type\":null}",
                "{\"type\":\"read\"",
                "{\"type\":\"x\"}{}"
            })
    void closesASocketThatSendsNoFrames(String text) {
        try (TestClient client = connect()) {
            client.socket().sendText(text);

            assertThat(client.socket().readCloseCode()).isEqualTo(4400);
        }
    }

    @Test
    void closesASocketThatNestsTooDeep() {
        try (TestClient client = connect()) {
            client.socket().sendText("{\"type\":\"x\",\"y\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}");

            assertThat(client.socket().readCloseCode()).isEqualTo(4400);
        }
    }

    @Test
    void closesASocketThatSendsTooMuchOrBinary() {
        try (TestClient large = connect();
                TestClient binary = connect()) {
            large.socket().sendText(" ".repeat(64 * 1024 + 1));
            binary.socket().send(ClientFrames.masked(0x82, new byte[10]));

            assertThat(large.socket().readCloseCode()).isEqualTo(1009);
            assertThat(binary.socket().readCloseCode()).isEqualTo(1003);
        }
    }

    @Test
    void takesAMessageOfExactly64KiB() {
        try (TestClient client = connect()) {
            String frame = client.message(UUID.randomUUID().toString(), "x")
                    .put("type", "message.post")
                    .put("requestId", "q")
                    .toString();
            client.socket().sendText(frame + " ".repeat(64 * 1024 - frame.length()));

            assertThat(client.answer("q").get("type").textValue()).isEqualTo("result");
        }
    }

    /** Sent with the handshake, so that the server has them before it can have thought of the welcome. */
    @Test
    void saysNothingBeforeTheWelcome() {
        String token = server.withUser("hasty").token("hasty");
        for (int round = 0; round < 20; round++) {
            try (RawWebSocket socket = server.knock()) {
                socket.send(RawWebSocket.request("/v1/chat", "Authorization: Bearer " + token));
                socket.sendText("{\"type\":\"confetti\",\"requestId\":\"q\"}");
                assertThat(socket.readAnswer().status()).isEqualTo(101);

                assertThat(TestClient.parse(socket.readText()).get("type").textValue())
                        .isEqualTo("welcome");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"message.post", "read", "confetti"})
    void limitsHowFastAUserMayAsk(String type) {
        try (TestClient client = connect()) {
            for (int number = 0; number < 140; number++) {
                client.send(
                        type, client.message(UUID.randomUUID().toString(), "x").put("sequence", 1));
            }
            for (int refused = 0; refused < 20; refused++) {
                JsonNode refusal =
                        client.await(frame -> frame.at("/error/code").asText().equals("rate_limited"));
                assertThat(refusal.get("requestId").textValue()).isNotEmpty();
            }

            assertThat(client.socket().readCloseCode()).isEqualTo(4429);
        }
    }

    @Test
    void letsAPoliteUserWriteABurst() {
        try (TestClient client = connect()) {
            for (int number = 0; number < 100; number++) {
                client.send("message.post", client.message(UUID.randomUUID().toString(), "x"));
            }
            for (int number = 0; number < 100; number++) {
                assertThat(client.await(next -> next.has("requestId"))
                                .get("type")
                                .textValue())
                        .isEqualTo("result");
            }
        }
    }

    private static String code(JsonNode error) {
        return error.at("/error/code").textValue();
    }
}
