package chat.lanyard.client.fault;

import chat.lanyard.client.session.Session;
import chat.lanyard.testsupport.TestClient;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;

/** Somebody who acts in the general channel through a client that shares no code with the core. */
final class Device implements AutoCloseable {
    private final TestClient client;

    Device(URI chat, Session session) {
        client = TestClient.open(chat, session.accessToken());
    }

    /** Returns the id of the message. */
    String post(String text) {
        return granted(client.post(text)).get("messageId").textValue();
    }

    void edit(String message, String text) {
        ask("message.edit", about(message).put("text", text));
    }

    void delete(String message) {
        ask("message.delete", about(message));
    }

    void react(String message, String emoji) {
        ask("reaction.add", about(message).put("emoji", emoji));
    }

    void unreact(String message, String emoji) {
        ask("reaction.remove", about(message).put("emoji", emoji));
    }

    /** This person has read that far. */
    void read(long sequence) {
        ask("read", TestClient.object().put("channelId", client.channel()).put("sequence", sequence));
    }

    private ObjectNode about(String message) {
        return TestClient.object().put("channelId", client.channel()).put("messageId", message);
    }

    private void ask(String type, ObjectNode members) {
        granted(client.request(type, members));
    }

    private static JsonNode granted(JsonNode answer) {
        if (!answer.get("type").textValue().equals("result")) {
            throw new IllegalStateException("refused: " + answer);
        }
        return answer;
    }

    @Override
    public void close() {
        client.close();
    }
}
