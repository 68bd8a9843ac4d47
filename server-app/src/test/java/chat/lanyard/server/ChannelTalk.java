package chat.lanyard.server;

import chat.lanyard.testsupport.TestClient;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What tests ask for about channels, through raw clients. */
final class ChannelTalk {
    private ChannelTalk() {}

    /** A request about a channel. */
    static JsonNode ask(TestClient client, String type, String channel) {
        return client.request(type, about(channel));
    }

    /** A request about a channel and somebody. */
    static JsonNode ask(TestClient client, String type, String channel, TestClient other) {
        return client.request(type, about(channel).put("userId", id(other)));
    }

    static ObjectNode about(String channel) {
        return TestClient.object().put("channelId", channel);
    }

    static String id(TestClient client) {
        return client.welcome().at("/user/id").textValue();
    }

    static JsonNode create(TestClient client, String kind, String name) {
        return client.request(
                "channel.create", TestClient.object().put("kind", kind).put("name", name));
    }

    /** The id of a channel that is made. */
    static String made(TestClient client, String kind, String name) {
        return create(client, kind, name).get("channelId").textValue();
    }

    static JsonNode openDirect(TestClient client, TestClient... others) {
        ObjectNode members = TestClient.object();
        for (TestClient other : others) {
            members.withArray("userIds").add(id(other));
        }
        return client.request("direct.open", members);
    }

    static JsonNode post(TestClient client, String channel, String text) {
        return client.request(
                "message.post",
                about(channel)
                        .put("clientMessageId", UUID.randomUUID().toString())
                        .put("text", text));
    }

    static String error(JsonNode answer) {
        return answer.at("/error/code").textValue();
    }

    /** The next {@code channel} frame about this channel. */
    static JsonNode entered(TestClient client, String channel) {
        return client.await(frame -> frame.path("type").textValue().equals("channel")
                        && frame.at("/channel/id").textValue().equals(channel))
                .get("channel");
    }

    /** Takes this channel's events as they come until one of this kind. */
    static List<JsonNode> eventsUntil(TestClient client, String channel, String kind) {
        List<JsonNode> events = new ArrayList<>();
        while (events.isEmpty()
                || !events.get(events.size() - 1).get("event").textValue().equals(kind)) {
            client.await(frame -> channel.equals(frame.path("channelId").textValue()))
                    .get("events")
                    .forEach(events::add);
        }
        return events;
    }

    static List<String> kinds(List<JsonNode> events) {
        return events.stream().map(event -> event.get("event").textValue()).toList();
    }
}
