package chat.lanyard.protocol.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import chat.lanyard.protocol.frame.ChannelEvent;
import chat.lanyard.protocol.frame.ClientFrame;
import chat.lanyard.protocol.frame.ServerFrame;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.ErrorCode;
import chat.lanyard.protocol.value.MessageId;
import chat.lanyard.protocol.value.RequestId;
import chat.lanyard.protocol.value.UserId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameCodecTest {
    private final FrameCodec codec = new FrameCodec();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "7",
                "null",
                "{\"requestId\":\"1\"}",
                "{\"type\":7}",
                "{\"type\":\"history\"} x",
                "{\"type\":\"history\",\"x\":[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]}"
            })
    void callsMalformedWhatIsNoFrame(String text) {
        assertThatThrownBy(() -> codec.decodeClientFrame(text)).isInstanceOf(MalformedFrameException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"read\",\"requestId\":\"1\",\"channelId\":\"c\"}",
                "{\"type\":\"read\",\"requestId\":\"1\",\"channelId\":\"c\",\"sequence\":\"7\"}",
                "{\"type\":\"read\",\"requestId\":\"1\",\"channelId\":\"c\",\"sequence\":1.5}",
                "{\"type\":\"read\",\"requestId\":\"1\",\"channelId\":7,\"sequence\":1}",
                "{\"type\":\"read\",\"requestId\":\"1\",\"channelId\":null,\"sequence\":1}",
                "{\"type\":\"read\",\"requestId\":\"1\",\"channelId\":\"c\",\"sequence\":99999999999999999999}",
                "{\"type\":\"history\",\"requestId\":\"1\",\"channelId\":\"c\",\"limit\":201}",
                "{\"type\":\"history\",\"requestId\":\"1\",\"channelId\":\"c\",\"before\":0}",
                "{\"type\":\"resume\",\"requestId\":\"1\",\"cursors\":[]}",
                "{\"type\":\"resume\",\"requestId\":\"1\",\"cursors\":{\"c\":-1}}",
                "{\"type\":\"resume\",\"requestId\":\"1\",\"cursors\":{\"c\":null}}",
                "{\"type\":\"message.post\",\"requestId\":\"1\",\"channelId\":\"c\",\"clientMessageId\":\"1-1-1-1-1\",\"text\":\"x\"}",
                "{\"type\":\"message.post\",\"requestId\":\"1\",\"channelId\":\"c\",\"clientMessageId\":\"c9f0c4f4-9c52-4a3d-8d0a-5a2f6f8f5c11\",\"text\":\" \\n\\u00a0\"}",
                "{\"type\":\"message.post\",\"requestId\":\"1\",\"channelId\":\"c\",\"clientMessageId\":\"c9f0c4f4-9c52-4a3d-8d0a-5a2f6f8f5c11\",\"text\":\"x\",\"attachments\":[null]}",
                "{\"type\":\"message.post\",\"requestId\":\"1\",\"channelId\":\"c\",\"clientMessageId\":\"c9f0c4f4-9c52-4a3d-8d0a-5a2f6f8f5c11\",\"text\":\"\\ud83c\"}",
                "{\"type\":\"message.post\",\"requestId\":\"1\",\"channelId\":\"c\",\"clientMessageId\":\"0000000c9f0c4f4-9c52-4a3d-8d0a-5a2f6f\",\"text\":\"x\"}",
                "{\"type\":\"read\",\"requestId\":\"1\",\"channelId\":\"\\ud83c\",\"sequence\":1}",
                "{\"type\":\"message.edit\",\"requestId\":\"1\",\"channelId\":\"c\",\"messageId\":\"c:1\"}",
                "{\"type\":\"message.edit\",\"requestId\":\"1\",\"channelId\":\"c\",\"messageId\":\"c:1\",\"text\":\" \"}",
                "{\"type\":\"message.delete\",\"requestId\":\"1\",\"channelId\":\"c\"}",
                "{\"type\":\"reaction.add\",\"requestId\":\"1\",\"channelId\":\"c\",\"messageId\":\"c:1\",\"emoji\":\"\"}",
                "{\"type\":\"reaction.remove\",\"requestId\":\"1\",\"channelId\":\"c\",\"messageId\":\"c:1\",\"emoji\":\"a\\u0007\"}",
                "{\"type\":\"authenticate\",\"requestId\":\"1\"}"
            })
    void answersAWrongMemberUnderTheRequestId(String text) {
        InvalidFrameException e =
                catchThrowableOfType(InvalidFrameException.class, () -> codec.decodeClientFrame(text));

        assertThat(e.requestId()).contains(new RequestId("1"));
        assertThat(e.error().is(ErrorCode.INVALID_REQUEST)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"x\"}",
                "{\"type\":\"x\",\"requestId\":\"\"}",
                "{\"type\":\"x\",\"requestId\":5}",
                "{\"type\":\"x\",\"requestId\":\"\\ud83c\"}",
                "{\"type\":\"x\",\"requestId\":\"12345678901234567890123456789012345678901234567890123456789012345\"}"
            })
    void answersAFrameWithoutARequestIdUnderNone(String text) {
        InvalidFrameException e =
                catchThrowableOfType(InvalidFrameException.class, () -> codec.decodeClientFrame(text));

        assertThat(e.requestId()).isEmpty();
        assertThat(e.error().is(ErrorCode.INVALID_REQUEST)).isTrue();
    }

    @Test
    void tellsAnUnknownTypeApart() {
        InvalidFrameException e = catchThrowableOfType(
                InvalidFrameException.class, () -> codec.decodeClientFrame("{\"type\":\"x\",\"requestId\":\"1\"}"));

        assertThat(e.error().is(ErrorCode.UNKNOWN_TYPE)).isTrue();
    }

    @Test
    void takesExactlyThirtyTwoLevels() throws Exception {
        String thirtyOneMore = "[".repeat(31) + "]".repeat(31);
        String frame = "{\"type\":\"read\",\"requestId\":\"1\",\"channelId\":\"c\",\"sequence\":3,\"x\":%s}";

        assertThat(codec.decodeClientFrame(String.format(frame, thirtyOneMore))).isNotNull();
        assertThatThrownBy(() -> codec.decodeClientFrame(String.format(frame, "[" + thirtyOneMore + "]")))
                .isInstanceOf(MalformedFrameException.class);
    }

    /** Names whose hashes collide would make a table of names slow, or fail. */
    @Test
    void readsAFrameFullOfCollidingNames() throws Exception {
        StringBuilder members = new StringBuilder();
        for (int number = 0; number < 2048; number++) {
            StringBuilder name = new StringBuilder();
            for (int bit = 0; bit < 11; bit++) {
                name.append((number >> bit & 1) == 0 ? "Ab" : "BA");
            }
            members.append(",\"").append(name).append("\":0");
        }

        assertThat(codec.decodeClientFrame(
                        "{\"type\":\"read\",\"requestId\":\"1\",\"channelId\":\"c\",\"sequence\":3" + members + "}"))
                .isEqualTo(new ClientFrame.MarkRead(new RequestId("1"), new ChannelId("c"), 3));
    }

    @Test
    void putsEncodedUsersIntoAWelcome() {
        ServerFrame.Welcome welcome = Samples.serverFrames().values().stream()
                .filter(ServerFrame.Welcome.class::isInstance)
                .map(ServerFrame.Welcome.class::cast)
                .findFirst()
                .orElseThrow();
        ServerFrame.Welcome withoutUsers = new ServerFrame.Welcome(
                welcome.user(),
                welcome.server(),
                welcome.sessionExpiresAt(),
                welcome.me(),
                welcome.channels(),
                welcome.moreChannels(),
                List.of());

        assertThat(codec.encode(withoutUsers, codec.encodeUsers(welcome.users())))
                .isEqualTo(codec.encode(welcome));
        assertThatThrownBy(() -> codec.encode(welcome, new byte[0])).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void ignoresMembersThatItDoesNotKnow() throws Exception {
        ClientFrame<?> frame = codec.decodeClientFrame(
                "{\"type\":\"read\",\"requestId\":\"1\",\"channelId\":\"c\",\"sequence\":3,\"userId\":\"mallory\"}");

        assertThat(frame).isEqualTo(new ClientFrame.MarkRead(new RequestId("1"), new ChannelId("c"), 3));
    }

    @Test
    void keepsThePlaceOfAnEventOfANewerKind() throws Exception {
        ServerFrame frame = codec.decodeServerFrame(
                "{\"type\":\"events\",\"channelId\":\"c\",\"events\":[{\"sequence\":4,\"event\":\"poll.opened\","
                        + "\"at\":\"2026-01-02T03:04:05.006Z\",\"actor\":\"u\",\"question\":\"?\"}]}",
                id -> null);

        assertThat(frame)
                .isEqualTo(new ServerFrame.Events(
                        new ChannelId("c"),
                        List.of(new ChannelEvent.Unrecognized(
                                4,
                                Instant.parse("2026-01-02T03:04:05.006Z"),
                                new UserId("u"),
                                "poll.opened",
                                "{\"question\":\"?\"}")),
                        null));
    }

    @Test
    void readsAnEventByWhatWasErasedOfIt() throws Exception {
        String event = "{\"sequence\":4,\"event\":\"message.edited\",\"at\":\"2026-01-02T03:04:05.006Z\","
                + "\"actor\":\"u\",\"messageId\":\"c:2\"%s}";
        Instant at = Instant.parse("2026-01-02T03:04:05.006Z");

        assertThat(event(String.format(event, ",\"erased\":true")))
                .isEqualTo(new ChannelEvent.EditErased(4, at, new UserId("u"), new MessageId("c:2")))
                .matches(ChannelEvent::erased);
        assertThat(event(String.format(event, ",\"erased\":false,\"text\":\"x\"")))
                .isEqualTo(new ChannelEvent.MessageEdited(4, at, new UserId("u"), new MessageId("c:2"), "x"))
                .matches(edited -> !edited.erased());
        assertThatThrownBy(() -> event(String.format(event, ""))).isInstanceOf(MalformedFrameException.class);
    }

    private ChannelEvent event(String json) throws MalformedFrameException {
        ServerFrame frame = codec.decodeServerFrame(
                "{\"type\":\"events\",\"channelId\":\"c\",\"events\":[" + json + "]}", id -> null);
        return ((ServerFrame.Events) frame).events().get(0);
    }

    @Test
    void passesOverAServerFrameOfANewerType() throws Exception {
        assertThat(codec.decodeServerFrame("{\"type\":\"confetti\"}", id -> null))
                .isEqualTo(new ServerFrame.Unrecognized("confetti"));
    }
}
