package chat.lanyard.client.fault;

import chat.lanyard.client.sync.ChannelView;
import chat.lanyard.protocol.frame.ChannelEvent;
import chat.lanyard.protocol.frame.ChannelEvent.MessagePosted;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.testsupport.TestClient;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Compares what is unread by the word of the server, and on a device, with a recount from the log. */
final class UnreadCheck {
    private final URI chat;

    /** @param chat the server itself, not the way through a bad network */
    UnreadCheck(URI chat) {
        this.chat = chat;
    }

    private record Counts(long unread, long mentions) {}

    /** Whether the device of a person shows what the server counts. */
    boolean isLevel(Participant person) {
        return person.isSettled() && shown(person).equals(told(person));
    }

    /** What is wrong, in words; empty if all is well. */
    List<String> faults(Participant person, Copy truth) {
        if (!person.isSettled()) {
            return List.of("is not back, and has no token to ask with");
        }
        List<String> faults = new ArrayList<>();
        Map<ChannelId, Counts> shown = shown(person);
        channels(person).forEach((channel, summary) -> {
            long read = summary.get("readSequence").longValue();
            Counts right = recount(truth.log(channel), read, person);
            Counts told = counts(summary);
            if (!told.equals(right)) {
                faults.add("is told by the server of " + told + " instead of " + right + " in " + channel);
            }
            if (!right.equals(shown.get(channel))) {
                faults.add("shows " + shown.get(channel) + " instead of " + right + " in " + channel);
            }
        });
        return faults;
    }

    private static Map<ChannelId, Counts> shown(Participant person) {
        Map<ChannelId, Counts> shown = new LinkedHashMap<>();
        for (ChannelView view : person.conversations()) {
            shown.put(view.id(), new Counts(view.unread(), view.mentions()));
        }
        return shown;
    }

    private Map<ChannelId, Counts> told(Participant person) {
        Map<ChannelId, Counts> told = new LinkedHashMap<>();
        channels(person).forEach((channel, summary) -> told.put(channel, counts(summary)));
        return told;
    }

    private Map<ChannelId, JsonNode> channels(Participant person) {
        Map<ChannelId, JsonNode> channels = new LinkedHashMap<>();
        try (TestClient client = TestClient.open(chat, person.session().accessToken())) {
            client.welcome()
                    .get("channels")
                    .forEach(summary ->
                            channels.put(new ChannelId(summary.get("id").textValue()), summary));
        }
        return channels;
    }

    private static Counts counts(JsonNode summary) {
        return new Counts(
                summary.get("unread").longValue(), summary.get("mentions").longValue());
    }

    /** What was deleted is erased in the log, and so is no post any more. */
    private static Counts recount(List<ChannelEvent> log, long read, Participant person) {
        return new Counts(
                unread(log, read, person.id()).count(),
                unread(log, read, person.id()).filter(names(person)).count());
    }

    private static Stream<MessagePosted> unread(List<ChannelEvent> log, long read, UserId reader) {
        return log.stream()
                .filter(event -> event.sequence() > read && !event.actor().equals(reader))
                .filter(MessagePosted.class::isInstance)
                .map(MessagePosted.class::cast);
    }

    /** By the words in which people of a fault run name each other. */
    private static Predicate<MessagePosted> names(Participant person) {
        return post -> Stream.of(post.message().text().split("/"))
                .anyMatch(List.of("@" + person.name(), "@channel", "@here")::contains);
    }
}
