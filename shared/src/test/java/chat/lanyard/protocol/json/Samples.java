package chat.lanyard.protocol.json;

import chat.lanyard.protocol.frame.ChannelEvent;
import chat.lanyard.protocol.frame.ClientFrame;
import chat.lanyard.protocol.frame.RequestResult;
import chat.lanyard.protocol.frame.ServerFrame;
import chat.lanyard.protocol.value.AttachmentId;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.ChannelKind;
import chat.lanyard.protocol.value.ChannelSummary;
import chat.lanyard.protocol.value.ClientMessageId;
import chat.lanyard.protocol.value.ErrorCode;
import chat.lanyard.protocol.value.ErrorDetail;
import chat.lanyard.protocol.value.MessageId;
import chat.lanyard.protocol.value.PostedMessage;
import chat.lanyard.protocol.value.Presence;
import chat.lanyard.protocol.value.RequestId;
import chat.lanyard.protocol.value.Role;
import chat.lanyard.protocol.value.ServerDescription;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.protocol.value.UserProfile;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One sample of every frame there is. */
final class Samples {
    private static final RequestId REQUEST = new RequestId("r-1");
    private static final ChannelId GENERAL = new ChannelId("general");
    private static final Instant AT = Instant.parse("2026-11-23T09:12:00.123Z");
    private static final UserId ALICE = new UserId("u-alice");
    private static final UserProfile PROFILE = new UserProfile(ALICE, "alice", "Alice", Role.OWNER);
    private static final ClientMessageId CLIENT_ID =
            new ClientMessageId(UUID.fromString("c9f0c4f4-9c52-4a3d-8d0a-5a2f6f8f5c11"));
    private static final MessageId MESSAGE = new MessageId("general:2");

    private Samples() {}

    static List<ClientFrame<?>> clientFrames() {
        return List.of(
                new ClientFrame.PostMessage(
                        REQUEST, GENERAL, CLIENT_ID, "Grüße, 日本 🎉", MESSAGE, List.of(new AttachmentId("a-1"))),
                new ClientFrame.Resume(REQUEST, Map.of(GENERAL, 41L), GENERAL),
                new ClientFrame.History(REQUEST, GENERAL, 41L, 50),
                new ClientFrame.MarkRead(REQUEST, GENERAL, 41),
                new ClientFrame.Authenticate(REQUEST, "header.claims.signature"));
    }

    static List<ServerFrame> serverFrames() {
        return List.of(
                new ServerFrame.Welcome(
                        PROFILE,
                        new ServerDescription("Workshop", "0.1.0", "log-1"),
                        AT,
                        List.of(new ChannelSummary(GENERAL, ChannelKind.PUBLIC, "general", "", 7, 5, 2, 0)),
                        List.of(PROFILE)),
                new ServerFrame.Events(GENERAL, events(), null),
                new ServerFrame.Events(GENERAL, events(), 12L),
                new ServerFrame.CaughtUp(REQUEST),
                new ServerFrame.PresenceChanged(Map.of(ALICE, Presence.ONLINE)),
                new ServerFrame.Result(REQUEST, new RequestResult.Posted(2, MESSAGE, AT)),
                new ServerFrame.Result(REQUEST, new RequestResult.Resuming(List.of(GENERAL))),
                new ServerFrame.Result(REQUEST, new RequestResult.HistoryPage(events(), true)),
                new ServerFrame.Result(REQUEST, new RequestResult.Done()),
                new ServerFrame.Result(REQUEST, new RequestResult.SessionExtended(AT)),
                new ServerFrame.Failure(REQUEST, ErrorDetail.of(ErrorCode.NOT_FOUND, "No such channel")),
                new ServerFrame.Failure(null, ErrorDetail.of(ErrorCode.INVALID_REQUEST, "No requestId")));
    }

    static List<ChannelEvent> events() {
        return List.of(
                new ChannelEvent.MemberJoined(1, AT, ALICE, PROFILE),
                new ChannelEvent.MessagePosted(
                        2, AT, ALICE, new PostedMessage(MESSAGE, CLIENT_ID, "Hello", null, List.of())),
                new ChannelEvent.MemberLeft(3, AT, ALICE));
    }
}
