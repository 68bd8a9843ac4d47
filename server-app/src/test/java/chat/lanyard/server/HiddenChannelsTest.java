package chat.lanyard.server;

import static chat.lanyard.server.ChannelTalk.id;
import static chat.lanyard.server.ChannelTalk.made;
import static chat.lanyard.server.ChannelTalk.openDirect;
import static chat.lanyard.server.ChannelTalk.post;
import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.protocol.frame.ChannelFrame;
import chat.lanyard.protocol.frame.ClientFrame;
import chat.lanyard.protocol.frame.Search;
import chat.lanyard.protocol.json.FrameCodec;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.ClientMessageId;
import chat.lanyard.protocol.value.MessageId;
import chat.lanyard.protocol.value.RequestId;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.server.storage.Durability;
import chat.lanyard.testsupport.TestClient;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Ids of direct conversations follow from the people in them, so a stranger can compute them: whatever is asked with the id
 * of something hidden is answered to the letter as with an id that nothing has.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HiddenChannelsTest {
    private final FrameCodec codec = new FrameCodec();
    private TestServer server;
    private TestClient alice;
    private TestClient bob;
    private String conversation;
    private String secret;
    private int requests;

    @BeforeAll
    void talk(@TempDir Path folder) {
        server = TestServer.start(folder, options -> options.durability(Durability.PROCESS));
        alice = join("alice", "member");
        bob = join("bob", "member");
        join("owner", "owner").close();
        join("member", "member").close();
        join("guest", "guest").close();
        conversation = openDirect(alice, bob).get("channelId").textValue();
        secret = made(alice, "private", "salaries");
        for (String channel : List.of(conversation, secret)) {
            post(alice, channel, "a word that strangers look for");
            post(alice, channel, "another");
        }
        ChannelTalk.ask(alice, "direct.close", conversation); // so that there is something in the own log
    }

    private TestClient join(String name, String role) {
        server.administer(TestServer.PASSWORD, "user", "add", name, "--role", role, "--password-stdin");
        return server.connect(name);
    }

    @AfterAll
    void stop() {
        alice.close();
        bob.close();
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"owner", "member", "guest"})
    void aStrangerIsAnsweredAsIfNothingWereThere(String name) {
        try (TestClient stranger = server.connect(name)) {
            assertSameAnswers(stranger, conversation, conversation.replaceAll(".$", "-"));
            assertSameAnswers(stranger, secret, "nothing-hereX");
            assertSameAnswers(stranger, "me:" + id(alice), "me:nobody");
        }
    }

    @Test
    void whoeverIsInItIsAnsweredOtherwise() {
        assertThat(history(alice, conversation)).contains("a word that strangers look for");
        assertThat(history(alice, "nothing-hereX")).contains("not_found");
    }

    private String history(TestClient client, String channel) {
        return answer(client, new ClientFrame.History(nextRequest(), new ChannelId(channel), null, null));
    }

    private void assertSameAnswers(TestClient stranger, String hidden, String nothing) {
        long asked = questions()
                .filter(question -> codec.encode(frame(question, hidden)).contains(hidden))
                .peek(question -> {
                    String there = answer(stranger, frame(question, hidden)).replace(hidden, "ID");
                    String notThere = answer(stranger, frame(question, nothing)).replace(nothing, "ID");
                    assertThat(there).as("%s", frame(question, hidden)).isEqualTo(notThere);
                })
                .count();
        assertThat(asked).isGreaterThan(30);
    }

    private ClientFrame<?> frame(BiFunction<RequestId, FrameCases.Target, ClientFrame<?>> question, String channel) {
        return question.apply(nextRequest(), new Hidden(channel));
    }

    private RequestId nextRequest() {
        return new RequestId("h" + ++requests);
    }

    private String answer(TestClient client, ClientFrame<?> frame) {
        client.socket().sendText(codec.encode(frame));
        String request = frame.requestId().value();
        return client.answer(request).toString().replace('"' + request + '"', "\"R\"");
    }

    /** Every frame, and those that name a channel or a message of it in another way. */
    private static Stream<BiFunction<RequestId, FrameCases.Target, ClientFrame<?>>> questions() {
        return Stream.concat(
                FrameCases.all().stream().map(FrameCases.Case::frame),
                Stream.of(
                        (id, at) -> new ChannelFrame.BrowseChannels(id, null, at.channel(), null),
                        (id, at) -> new Search(id, "word in:" + at.channel(), null, null, null),
                        (id, at) -> new Search(id, "word", at.own(), null, null),
                        (id, at) -> new Search(id, "word", beyond(at), null, null),
                        (id, at) -> new ClientFrame.History(id, at.channel(), 1_000_000L, 1),
                        (id, at) -> new ClientFrame.DeleteMessage(id, at.channel(), beyond(at)),
                        (id, at) -> new ClientFrame.PostMessage(
                                id, at.channel(), ClientMessageId.random(), "hello", at.own(), List.of())));
    }

    private static MessageId beyond(FrameCases.Target at) {
        return new MessageId(at.channel() + ":1000000");
    }

    /** A channel, or none, and its messages, or none, as a stranger guesses them. */
    private final class Hidden implements FrameCases.Target {
        private final String channel;

        Hidden(String channel) {
            this.channel = channel;
        }

        @Override
        public ChannelId channel() {
            return new ChannelId(channel);
        }

        @Override
        public MessageId own() {
            return new MessageId(channel + ":4");
        }

        @Override
        public MessageId foreign() {
            return own();
        }

        @Override
        public UserId victim() {
            return new UserId(id(alice));
        }

        @Override
        public UserId other() {
            return new UserId(id(bob));
        }

        @Override
        public String freshName() {
            return "fresh";
        }
    }
}
