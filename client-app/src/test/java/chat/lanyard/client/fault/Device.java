package chat.lanyard.client.fault;

import chat.lanyard.client.session.Session;
import chat.lanyard.testsupport.TestClient;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.StreamSupport;

/** Somebody who acts in one channel through a client that shares no code with the core. */
final class Device implements AutoCloseable {
    private final TestClient client;
    private final String channel;
    private long lastPosted;

    /** In the channel to which everybody belongs. */
    Device(URI chat, Session session) {
        client = TestClient.open(chat, session.accessToken());
        channel = general().get("id").textValue();
    }

    /** In a channel of the given chance. */
    Device(URI chat, Session session, RandomGenerator random) {
        client = TestClient.open(chat, session.accessToken());
        JsonNode channels = client.welcome().get("channels");
        channel = channels.get(random.nextInt(channels.size())).get("id").textValue();
    }

    private JsonNode general() {
        return StreamSupport.stream(client.welcome().get("channels").spliterator(), false)
                .filter(each -> each.get("name").textValue().equals("general"))
                .findFirst()
                .orElseThrow();
    }

    /** Returns the id of the message. */
    String post(String text) {
        JsonNode posted = granted(client.request(
                "message.post",
                client.message(UUID.randomUUID().toString(), text).put("channelId", channel)));
        lastPosted = posted.get("sequence").longValue();
        return posted.get("messageId").textValue();
    }

    /** With a file that is with the server; returns the id of the message. */
    String postWith(String attachment) {
        ObjectNode members =
                client.message(UUID.randomUUID().toString(), "a file").put("channelId", channel);
        members.withArray("attachments").add(attachment);
        return granted(client.request("message.post", members)).get("messageId").textValue();
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

    /** Answers a message in the thread below it; returns the id of the reply. */
    String reply(String message, String text) {
        ObjectNode members = client.message(UUID.randomUUID().toString(), text)
                .put("channelId", channel)
                .put("replyTo", message);
        return granted(client.request("message.post", members)).get("messageId").textValue();
    }

    void readThread(String root) {
        ask("thread.read", about(root).put("sequence", Long.MAX_VALUE));
    }

    void pin(String message) {
        ask("message.pin", about(message));
    }

    void unpin(String message) {
        ask("message.unpin", about(message));
    }

    /** The newest messages that are not deleted. */
    List<JsonNode> recentPosts() {
        JsonNode page = granted(client.request("history", TestClient.object().put("channelId", channel)));
        return StreamSupport.stream(page.get("events").spliterator(), false)
                .filter(event -> event.get("event").textValue().equals("message.posted"))
                .filter(event -> !event.path("erased").booleanValue())
                .toList();
    }

    /** Says something beside the name. */
    void setStatus(String text) {
        ObjectNode members = TestClient.object();
        members.putObject("status").put("emoji", "🏠").put("text", text);
        ask("status.set", members);
    }

    void rename(String displayName) {
        ask(
                "profile.update",
                TestClient.object().put("displayName", displayName).put("timeZone", "Europe/Berlin"));
    }

    /** This person has read that far. */
    void read(long sequence) {
        ask("read", TestClient.object().put("channelId", channel).put("sequence", sequence));
    }

    /** The sequence of what was posted here last. */
    long lastPosted() {
        return lastPosted;
    }

    /** This person has read everything. */
    void readAll() {
        ask("read.all", TestClient.object());
    }

    void mute(boolean muted) {
        ask("channel.mute", TestClient.object().put("channelId", channel).put("muted", muted));
    }

    void changeTopic(String topic) {
        askAbout(channel, "channel.update", members -> members.put("topic", topic));
    }

    /** Mutes the channel, or the other way round if it was muted when this device connected. */
    void toggleMute() {
        mute(!general().get("muted").booleanValue());
    }

    void save(String message) {
        ask("message.save", about(message));
    }

    void unsave(String message) {
        ask("message.unsave", about(message));
    }

    /** The newest events of this person's own log, by their names. */
    List<String> personalEvents() {
        JsonNode page = granted(client.request("history", TestClient.object().put("channelId", "me")));
        return StreamSupport.stream(page.get("events").spliterator(), false)
                .map(event -> event.get("event").textValue())
                .toList();
    }

    /** Makes a channel of this kind and returns its id; it comes last among those there are. */
    String createChannel(String kind) {
        String name = "z" + UUID.randomUUID();
        return granted(client.request(
                        "channel.create", TestClient.object().put("kind", kind).put("name", name)))
                .get("channelId")
                .textValue();
    }

    /** Asks for something about a channel. */
    void askAbout(String other, String type, UnaryOperator<ObjectNode> members) {
        ask(type, members.apply(TestClient.object().put("channelId", other)));
    }

    /** Asks for something about a channel and somebody. */
    void askAbout(String other, String type, Device person) {
        askAbout(other, type, members -> members.put("userId", person.user()));
    }

    /** Returns the id of the conversation. */
    String openDirect(Device person) {
        ObjectNode members = TestClient.object();
        members.withArray("userIds").add(person.user());
        return granted(client.request("direct.open", members)).get("channelId").textValue();
    }

    void postInto(String other, String text) {
        ask("message.post", client.message(UUID.randomUUID().toString(), text).put("channelId", other));
    }

    void changeRole(Device person, String role) {
        ask("user.role", TestClient.object().put("userId", person.user()).put("role", role));
    }

    private String user() {
        return client.welcome().at("/user/id").textValue();
    }

    private ObjectNode about(String message) {
        return TestClient.object().put("channelId", channel).put("messageId", message);
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
