package chat.lanyard.server;

import static chat.lanyard.server.ChannelTalk.about;
import static chat.lanyard.server.ChannelTalk.error;
import static chat.lanyard.server.ChannelTalk.id;
import static chat.lanyard.server.ChannelTalk.made;
import static chat.lanyard.server.ChannelTalk.post;
import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.protocol.frame.ClientFrame;
import chat.lanyard.protocol.frame.SealedFamily;
import chat.lanyard.protocol.json.FrameCodec;
import chat.lanyard.protocol.permission.Permission;
import chat.lanyard.protocol.permission.Place;
import chat.lanyard.protocol.permission.Reach;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.MessageId;
import chat.lanyard.protocol.value.RequestId;
import chat.lanyard.protocol.value.Role;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.server.storage.Durability;
import chat.lanyard.testsupport.TestClient;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every frame as every role, in the channel and as a stranger to it, on a real server: what comes is what the table says. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PermissionsTest {
    private static final String DONE = null;
    private static final String FORBIDDEN = "forbidden";
    private static final String NOT_FOUND = "not_found";

    private final FrameCodec codec = new FrameCodec();
    private final Map<Role, TestClient> people = new EnumMap<>(Role.class);
    private final Set<Class<?>> asked = new HashSet<>();
    private TestServer server;
    private TestClient root;
    private TestClient founder;
    private TestClient other;
    private int numbers;

    @BeforeAll
    void start(@TempDir Path folder) {
        server = TestServer.start(folder, options -> options.durability(Durability.PROCESS));
        root = join("root", Role.OWNER);
        founder = join("founder", Role.MEMBER);
        other = join("other", Role.MEMBER);
        for (Role role : Role.values()) {
            people.put(role, join("a" + role.wireName(), role));
        }
    }

    private TestClient join(String name, Role role) {
        server.administer(TestServer.PASSWORD, "user", "add", name, "--role", role.wireName(), "--password-stdin");
        return server.connect(name);
    }

    @AfterAll
    void stop() {
        people.values().forEach(TestClient::close);
        root.close();
        founder.close();
        other.close();
        assertThat(server.administer("", "verify").output()).contains("all well");
        server.close();
    }

    @ParameterizedTest
    @MethodSource("chat.lanyard.server.FrameCases#all")
    void isAnsweredAsTheTableSays(FrameCases.Case each) {
        String within = made(founder, "private", fresh());
        people.values().forEach(person -> invite(founder, within, person));
        String hidden = made(root, "private", fresh());
        String open = made(root, "public", fresh());
        for (Role role : Role.values()) {
            assertAnswer(each, role, people.get(role), new At(within, founder, true), member(each, role));
            assertAnswer(each, role, people.get(role), new At(hidden, root, false), strangerToHidden(each, role));
            assertAnswer(each, role, people.get(role), new At(open, root, false), stranger(each, role));
        }
        assertAnswer(each, Role.MODERATOR, founder, new At(within, root, true), founder(each));
    }

    @Test
    void everyFrameHasACase() {
        FrameCases.all()
                .forEach(each -> asked.add(each.frame()
                        .apply(new RequestId("r"), new At("c", root, false) {
                            @Override
                            public MessageId foreign() {
                                return new MessageId("c:1");
                            }

                            @Override
                            public UserId victim() {
                                return new UserId("u");
                            }
                        })
                        .getClass()));
        assertThat(asked).containsExactlyInAnyOrderElementsOf(SealedFamily.leaves(ClientFrame.class));
    }

    private static String member(FrameCases.Case each, Role role) {
        return each.permission() == null || each.permission().of(role) != Reach.NO ? DONE : FORBIDDEN;
    }

    /** In it at least a moderator; on the server what they are. */
    private static String founder(FrameCases.Case each) {
        boolean ofServer = each.permission() != null && each.permission().place() == Place.SERVER;
        return member(each, ofServer ? Role.MEMBER : Role.MODERATOR);
    }

    private static String strangerToHidden(FrameCases.Case each, Role role) {
        return each.permission() == null || each.permission().place() == Place.SERVER ? member(each, role) : NOT_FOUND;
    }

    private static String stranger(FrameCases.Case each, Role role) {
        if (each.permission() == null || each.permission().place() == Place.SERVER) {
            return member(each, role);
        }
        boolean sees = Permission.FIND_CHANNELS.of(role) == Reach.YES;
        return sees && each.permission().of(role) == Reach.YES ? DONE : NOT_FOUND;
    }

    private void assertAnswer(FrameCases.Case each, Role role, TestClient person, At at, String expected) {
        RequestId request = new RequestId("p" + ++numbers);
        ClientFrame<?> frame = each.frame().apply(request, at.seenBy(person));
        person.socket().sendText(codec.encode(frame));
        String error = error(person.answer(request.value()));
        String outcome = FORBIDDEN.equals(error) || NOT_FOUND.equals(error) ? error : DONE;
        assertThat(outcome)
                .as("%s as %s, %s", frame, role, at.member ? "member" : "stranger")
                .isEqualTo(expected);
    }

    private String fresh() {
        return "name-"
                + Integer.toOctalString(++numbers)
                        .chars()
                        .mapToObj(digit -> Character.toString(digit - '0' + 'a'))
                        .collect(Collectors.joining());
    }

    private static JsonNode invite(TestClient inviter, String channel, TestClient invited) {
        return inviter.request("channel.invite", about(channel).put("userId", id(invited)));
    }

    private static MessageId posted(TestClient author, String channel) {
        return new MessageId(post(author, channel, "hello").get("messageId").textValue());
    }

    /** A channel and one of its members who posts there; whoever asks may be another one. */
    private class At implements FrameCases.Target {
        private final String channel;
        private final TestClient poster;
        private final boolean member;
        private TestClient person;

        At(String channel, TestClient poster, boolean member) {
            this.channel = channel;
            this.poster = poster;
            this.member = member;
        }

        At seenBy(TestClient seer) {
            person = seer;
            return this;
        }

        @Override
        public ChannelId channel() {
            return new ChannelId(channel);
        }

        @Override
        public MessageId own() {
            return member && person != null ? posted(person, channel) : foreign();
        }

        @Override
        public MessageId foreign() {
            return posted(member && poster == root ? people.get(Role.MEMBER) : poster, channel);
        }

        @Override
        public UserId victim() {
            invite(poster == root && member ? founder : poster, channel, other);
            return other();
        }

        @Override
        public UserId other() {
            return new UserId(id(other));
        }

        @Override
        public String freshName() {
            return fresh();
        }
    }
}
