package chat.lanyard.server;

import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.testsupport.TestClient;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be found, by whom, and what is found no more. */
class SearchTest extends WithTwoPeople {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static JsonNode search(TestClient client, String query) {
        return client.request("search", TestClient.object().put("query", query).put("limit", 50));
    }

    private static List<String> texts(JsonNode page) {
        List<String> texts = new ArrayList<>();
        page.get("hits").forEach(hit -> texts.add(hit.get("text").textValue()));
        return texts;
    }

    private static void awaitFound(TestClient client, String query, String... texts) {
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(texts(search(client, query))).containsExactly(texts));
    }

    @ParameterizedTest
    @ValueSource(strings = {"grusse", "RÜSS", "日本", "語を", "を", "hammer 日本", "\"den hammer\"", "ＨＡＭＭ"})
    void findsPartsOfWordsInAnyScriptWhateverTheirCaseAndMarks(String query) {
        alice.post("something else");
        alice.post("Grüße an den Hammer, 日本語を話す");
        awaitFound(bob, query, "Grüße an den Hammer, 日本語を話す");
    }

    @Test
    void tellsWhereEachHitStandsAndWhatInItMatches() {
        JsonNode posted = alice.post("Grüße aus Köln, GRUSSE!");
        awaitFound(bob, "grusse", "Grüße aus Köln, GRUSSE!");
        JsonNode hit = search(bob, "grusse").get("hits").get(0);
        assertThat(hit.get("channelId").textValue()).isEqualTo(alice.channel());
        assertThat(hit.get("messageId")).isEqualTo(posted.get("messageId"));
        assertThat(hit.get("sequence")).isEqualTo(posted.get("sequence"));
        assertThat(hit.get("at")).isEqualTo(posted.get("at"));
        assertThat(hit.get("actor")).isEqualTo(alice.welcome().at("/user/id"));
        assertThat(hit.get("matches").toString()).isEqualTo("[{\"start\":0,\"end\":5},{\"start\":16,\"end\":22}]");
    }

    @Test
    void findsTheNewestFirstPageByPage() {
        List<String> posted =
                IntStream.range(0, 25).mapToObj(number -> "round " + number).toList();
        posted.forEach(text -> (posted.indexOf(text) % 2 == 0 ? alice : bob).post(text));
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> search(bob, "round").get("hits").size() == 25);

        List<String> found = new ArrayList<>();
        ObjectNode request = TestClient.object().put("query", "round").put("limit", 10);
        JsonNode page = bob.request("search", request.deepCopy());
        found.addAll(texts(page));
        while (page.get("more").booleanValue()) {
            JsonNode last = page.get("hits").get(page.get("hits").size() - 1);
            page = bob.request(
                    "search",
                    request.deepCopy().put("before", last.get("messageId").textValue()));
            found.addAll(texts(page));
        }
        List<String> newestFirst = new ArrayList<>(posted);
        java.util.Collections.reverse(newestFirst);
        assertThat(found).isEqualTo(newestFirst);
    }

    @Test
    void aPageBeforeAForeignMessageTellsNotWhetherItExists() {
        bob.post("plan");
        awaitFound(alice, "plan", "plan");
        String secret = ChannelTalk.made(bob, "private", "secret-plans");
        JsonNode posted = ChannelTalk.post(bob, secret, "plan");
        ObjectNode request = TestClient.object().put("query", "plan");

        JsonNode there = alice.request(
                "search",
                request.deepCopy().put("before", posted.get("messageId").textValue()));
        JsonNode absent = alice.request("search", request.deepCopy().put("before", secret + ":999"));
        assertThat(code(there)).isEqualTo("invalid_request");
        assertThat(there.get("error")).isEqualTo(absent.get("error"));
    }

    @Test
    void filtersByAuthorChannelDayAndLink() {
        alice.post("plan one");
        bob.post("plan two https://example.org");
        awaitFound(bob, "plan", "plan two https://example.org", "plan one");

        assertThat(texts(search(bob, "plan from:alice"))).containsExactly("plan one");
        assertThat(texts(search(bob, "plan from:@me"))).containsExactly("plan two https://example.org");
        assertThat(texts(search(bob, "plan from:nobody"))).isEmpty();
        assertThat(texts(search(bob, "from:bob from:alice in:#General"))).hasSize(2);
        assertThat(texts(search(bob, "plan in:elsewhere"))).isEmpty();
        assertThat(texts(search(bob, "plan has:link"))).containsExactly("plan two https://example.org");
        assertThat(texts(search(bob, "plan has:file"))).isEmpty();
        assertThat(texts(search(bob, "plan before:yesterday"))).isEmpty();
        assertThat(texts(search(bob, "plan after:yesterday"))).hasSize(2);
    }

    private static String open(TestClient client, String type, ObjectNode members) {
        return client.request(type, members).get("channelId").textValue();
    }

    private static void post(TestClient client, String channel, String text) {
        JsonNode answer = client.request(
                "message.post",
                TestClient.object()
                        .put("channelId", channel)
                        .put("clientMessageId", UUID.randomUUID().toString())
                        .put("text", text));
        assertThat(answer.has("messageId")).as(answer.toString()).isTrue();
    }

    @Test
    void findsNothingInChannelsThatOneIsNotInAtThatMoment() {
        String plans = open(
                alice,
                "channel.create",
                TestClient.object().put("kind", "private").put("name", "plans"));
        post(alice, plans, "the secret plan");
        awaitFound(alice, "plan", "the secret plan");
        assertThat(texts(search(bob, "plan"))).isEmpty();
        assertThat(texts(search(bob, "plan in:plans"))).isEmpty();
        assertThat(texts(search(bob, "plan in:" + plans))).isEmpty();

        ObjectNode bobsMembership = TestClient.object()
                .put("channelId", plans)
                .put("userId", bob.welcome().at("/user/id").textValue());
        assertThat(alice.request("channel.invite", bobsMembership.deepCopy()).has("sequence"))
                .isTrue();
        assertThat(texts(search(bob, "plan in:plans"))).containsExactly("the secret plan");
        assertThat(alice.request("channel.remove", bobsMembership.deepCopy()).has("sequence"))
                .isTrue();
        assertThat(texts(search(bob, "plan"))).isEmpty();
    }

    @Test
    void findsDirectMessagesByThePeopleInThem() {
        ObjectNode people = TestClient.object();
        people.putArray("userIds").add(bob.welcome().at("/user/id").textValue());
        String direct = open(alice, "direct.open", people);
        post(alice, direct, "between us");
        awaitFound(bob, "between in:@alice", "between us");
        assertThat(texts(search(alice, "between in:@bob"))).containsExactly("between us");
        assertThat(texts(search(alice, "between in:general"))).isEmpty();
    }

    @Test
    void findsAnEditedMessageByItsNewTextOnly() {
        JsonNode posted = alice.post("the first wording");
        awaitFound(bob, "wording", "the first wording");
        alice.request("message.edit", about(alice, posted).put("text", "the second version"));
        awaitFound(bob, "version", "the second version");
        assertThat(texts(search(bob, "wording"))).isEmpty();
        assertThat(search(bob, "version").at("/hits/0/sequence")).isEqualTo(posted.get("sequence"));
    }

    @Test
    void findsADeletedMessageNoMoreFromTheMomentOfItsDeletion() {
        JsonNode posted = alice.post("a secret wombat");
        awaitFound(bob, "wombat", "a secret wombat");
        assertThat(alice.request("message.delete", about(alice, posted)).has("sequence"))
                .isTrue();
        assertThat(texts(search(bob, "wombat"))).isEmpty();
        assertThat(texts(search(bob, "from:alice"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "before:whenever", "has:nothing"})
    void saysWhatIsWrongWithAQuery(String query) {
        JsonNode error = search(bob, query);
        assertThat(code(error)).isEqualTo("invalid_request");
        assertThat(error.at("/error/message").textValue())
                .doesNotContain("Exception")
                .isNotBlank();
    }

    @Test
    void refusesWhatIsNoPage() {
        ObjectNode request = TestClient.object().put("query", "x");
        assertThat(code(bob.request("search", request.deepCopy().put("limit", 51))))
                .isEqualTo("invalid_request");
        assertThat(code(bob.request("search", request.deepCopy().put("limit", 0))))
                .isEqualTo("invalid_request");
        assertThat(code(bob.request("search", request.deepCopy().put("before", "what?"))))
                .isEqualTo("invalid_request");
        assertThat(code(bob.request("search", request.deepCopy().put("zone", "Atlantis"))))
                .isEqualTo("invalid_request");
        assertThat(code(bob.request("search", TestClient.object()))).isEqualTo("invalid_request");
        assertThat(code(search(bob, "x".repeat(501)))).isEqualTo("invalid_request");
    }

    @Test
    void takesAnythingThatIsTypedInItsStride() {
        alice.post("*?~^[]{}\\ AND OR NOT ( + - ! : \" /re/");
        awaitFound(bob, "/re/", "*?~^[]{}\\ AND OR NOT ( + - ! : \" /re/");
        for (String query :
                List.of("*", "?~^[", "]{}\\", "AND OR NOT", "( + -", "! :", "/re/", "a".repeat(500), "日".repeat(500))) {
            assertThat(search(bob, query).get("type").textValue()).as(query).isEqualTo("result");
        }
    }

    @Test
    void hasItsOwnLimitOfRequests() {
        stop();
        server = TestServer.start(folder, options -> options.rateLimits(true));
        alice = server.connect("alice");
        bob = server.connect("bob");
        List<String> requests = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            requests.add(bob.send("search", TestClient.object().put("query", "x")));
        }
        assertThat(requests.stream().map(id -> code(bob.answer(id)))).contains("rate_limited");
        assertThat(bob.request("history", TestClient.object().put("channelId", bob.channel()))
                        .has("events"))
                .isTrue();
    }
}
