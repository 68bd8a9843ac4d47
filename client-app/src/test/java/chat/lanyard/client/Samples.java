package chat.lanyard.client;

import chat.lanyard.client.session.ServerApi;
import chat.lanyard.client.session.ServerTime;
import chat.lanyard.client.session.Session;
import chat.lanyard.protocol.frame.ChannelEvent;
import chat.lanyard.protocol.frame.ServerFrame;
import chat.lanyard.protocol.http.HttpApi;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.ChannelKind;
import chat.lanyard.protocol.value.ChannelSummary;
import chat.lanyard.protocol.value.ClientMessageId;
import chat.lanyard.protocol.value.LogEnd;
import chat.lanyard.protocol.value.MessageId;
import chat.lanyard.protocol.value.PostedMessage;
import chat.lanyard.protocol.value.Role;
import chat.lanyard.protocol.value.ServerDescription;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.protocol.value.UserProfile;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;

/** People, channels and events for tests. */
public final class Samples {
    public static final Instant NINE = Instant.parse("2026-11-23T09:00:00Z");
    public static final UserProfile ADA = profile("ada", "Ada Lovelace");
    public static final UserProfile BOB = profile("bob", "Bob");
    public static final ChannelId GENERAL = new ChannelId("general-id");
    public static final String LOG = "log-1";

    private Samples() {}

    public static UserProfile profile(String username, String displayName) {
        return new UserProfile(new UserId("id-" + username), username, displayName, Role.MEMBER);
    }

    public static ChannelSummary general(long last, long read, long unread) {
        return new ChannelSummary(GENERAL, ChannelKind.PUBLIC, "general", "Everything", last, read, unread, 0);
    }

    public static ServerFrame.Welcome welcome(String logId, ChannelSummary... channels) {
        return welcome(900, logId, channels);
    }

    /** @param own the end of the user's own log */
    public static ServerFrame.Welcome welcome(String logId, long own, ChannelSummary... channels) {
        ServerFrame.Welcome plain = welcome(logId, channels);
        return new ServerFrame.Welcome(
                plain.user(),
                plain.server(),
                plain.sessionExpiresAt(),
                new LogEnd(own),
                plain.channels(),
                null,
                plain.users());
    }

    /** @param seconds how long the token still lives */
    public static ServerFrame.Welcome welcome(long seconds, String logId, ChannelSummary... channels) {
        return new ServerFrame.Welcome(
                ADA,
                new ServerDescription("Stub", "1", logId),
                Instant.now().plusSeconds(seconds),
                new LogEnd(0),
                List.of(channels),
                null,
                List.of(ADA, BOB));
    }

    /** A message of Bob's whose text is its sequence. */
    public static ChannelEvent posted(long sequence) {
        return posted(sequence, BOB, Long.toString(sequence), NINE.plusSeconds(sequence));
    }

    public static ChannelEvent posted(long sequence, UserProfile author, String text, Instant at) {
        return posted(sequence, author, ClientMessageId.random(), text, at);
    }

    public static ChannelEvent posted(long sequence, UserProfile author, ClientMessageId id, String text, Instant at) {
        PostedMessage message = new PostedMessage(new MessageId("m" + sequence), id, text, null, List.of());
        return new ChannelEvent.MessagePosted(sequence, at, author.id(), message);
    }

    /** Bob's messages from one sequence to another, both included. */
    public static List<ChannelEvent> posted(long from, long to) {
        return LongStream.rangeClosed(from, to).mapToObj(Samples::posted).toList();
    }

    public static ServerFrame.Events events(List<ChannelEvent> events) {
        return new ServerFrame.Events(GENERAL, events, null);
    }

    public static HttpApi.SessionGranted granted(StubServer server, String accessToken, long seconds) {
        return new HttpApi.SessionGranted(
                accessToken,
                Instant.now().plusSeconds(seconds),
                "refresh-of-" + accessToken,
                ADA,
                server.chatUri().toString());
    }

    /** Ada, signed in there with a token of that life. */
    public static Session session(StubServer server, HttpClient http, long seconds) {
        return new Session(
                new ServerApi(http, server.address(), new ServerTime(Clock.systemUTC(), System::nanoTime)),
                granted(server, "token-1", seconds),
                granted -> {});
    }
}
