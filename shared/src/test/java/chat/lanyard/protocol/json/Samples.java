package chat.lanyard.protocol.json;

import chat.lanyard.protocol.frame.ChannelEvent;
import chat.lanyard.protocol.frame.ClientFrame;
import chat.lanyard.protocol.frame.RequestResult;
import chat.lanyard.protocol.frame.Search;
import chat.lanyard.protocol.frame.ServerFrame;
import chat.lanyard.protocol.frame.TypingFrame;
import chat.lanyard.protocol.http.HttpApi;
import chat.lanyard.protocol.search.SearchHit;
import chat.lanyard.protocol.search.TextRange;
import chat.lanyard.protocol.value.Attachment;
import chat.lanyard.protocol.value.AttachmentId;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.ChannelKind;
import chat.lanyard.protocol.value.ChannelSummary;
import chat.lanyard.protocol.value.ClientMessageId;
import chat.lanyard.protocol.value.Emoji;
import chat.lanyard.protocol.value.ErasedMessage;
import chat.lanyard.protocol.value.ErrorCode;
import chat.lanyard.protocol.value.ErrorDetail;
import chat.lanyard.protocol.value.LogEnd;
import chat.lanyard.protocol.value.MessageId;
import chat.lanyard.protocol.value.PostedMessage;
import chat.lanyard.protocol.value.Presence;
import chat.lanyard.protocol.value.RequestId;
import chat.lanyard.protocol.value.Role;
import chat.lanyard.protocol.value.ServerDescription;
import chat.lanyard.protocol.value.SessionId;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.protocol.value.UserProfile;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** One sample of everything there is, by the name of its golden file. */
final class Samples {
    private static final RequestId REQUEST = new RequestId("r-1");
    private static final ChannelId GENERAL = new ChannelId("general");
    private static final Instant AT = Instant.parse("2026-11-23T09:12:00.123Z");
    private static final UserId ALICE = new UserId("u-alice");
    private static final UserProfile PROFILE = new UserProfile(ALICE, "alice", "Alice", Role.OWNER);
    private static final ClientMessageId CLIENT_ID =
            new ClientMessageId(UUID.fromString("c9f0c4f4-9c52-4a3d-8d0a-5a2f6f8f5c11"));
    private static final MessageId MESSAGE = new MessageId("general:2");
    private static final Emoji THUMB = new Emoji("👍🏽");

    private static final SearchHit HIT = new SearchHit(
            GENERAL, MESSAGE, 2, ALICE, AT, "Grüße, 日本 🎉", List.of(new TextRange(7, 9)), new MessageId("general:1"));

    private static final HttpApi.SessionSummary SESSION =
            new HttpApi.SessionSummary(new SessionId("s-1"), "laptop", AT, AT, true);

    private static final String SHA256 = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    private static final Attachment IMAGE =
            new Attachment(new AttachmentId("a-1"), "photo.png", 4711, "image/png", SHA256, 640, 480);
    private static final Attachment TEXT =
            new Attachment(new AttachmentId("a-2"), "Grüße.txt", 0, "text/plain", SHA256, null, null);

    private Samples() {}

    static Map<String, ClientFrame<?>> clientFrames() {
        return merged(List.of(
                ChannelSamples.clientFrames(),
                MessageSamples.clientFrames(),
                Map.of("typing", new TypingFrame(REQUEST, GENERAL)),
                PersonalSamples.clientFrames(),
                PeopleSamples.clientFrames(),
                Map.of(
                        "message.post",
                        new ClientFrame.PostMessage(
                                REQUEST, GENERAL, CLIENT_ID, "Grüße, 日本 🎉", MESSAGE, List.of(new AttachmentId("a-1"))),
                        "message.edit",
                        new ClientFrame.EditMessage(REQUEST, GENERAL, MESSAGE, "Hello!"),
                        "message.delete",
                        new ClientFrame.DeleteMessage(REQUEST, GENERAL, MESSAGE),
                        "reaction.add",
                        new ClientFrame.AddReaction(REQUEST, GENERAL, MESSAGE, THUMB),
                        "reaction.remove",
                        new ClientFrame.RemoveReaction(REQUEST, GENERAL, MESSAGE, THUMB),
                        "resume",
                        new ClientFrame.Resume(REQUEST, Map.of(GENERAL, 41L), GENERAL),
                        "history",
                        new ClientFrame.History(REQUEST, GENERAL, 41L, 50),
                        "read",
                        new ClientFrame.MarkRead(REQUEST, GENERAL, 41),
                        "search",
                        new Search(REQUEST, "from:bob \"release notes\"", MESSAGE, 20, "Europe/Berlin"),
                        "authenticate",
                        new ClientFrame.Authenticate(REQUEST, "header.claims.signature"))));
    }

    static Map<String, ServerFrame> serverFrames() {
        return merged(List.of(
                PeopleSamples.serverFrames(),
                Map.of("typing", new ServerFrame.Typing(GENERAL, ALICE)),
                Map.of(
                        "welcome",
                        new ServerFrame.Welcome(
                                PROFILE,
                                new ServerDescription("Workshop", "0.1.0", "log-1"),
                                AT,
                                new LogEnd(3),
                                List.of(new ChannelSummary(GENERAL, ChannelKind.PUBLIC, "general", "", 7, 5, 2, 0)),
                                null,
                                List.of(PROFILE)),
                        "channel",
                        ChannelSamples.entered(PROFILE),
                        "events",
                        new ServerFrame.Events(
                                GENERAL, List.copyOf(channelEvents().values()), null),
                        "events-of-a-resume",
                        new ServerFrame.Events(
                                GENERAL, List.copyOf(channelEvents().values()), 12L),
                        "caught-up",
                        new ServerFrame.CaughtUp(REQUEST),
                        "presence",
                        new ServerFrame.PresenceChanged(Map.of(ALICE, Presence.ONLINE)),
                        "error",
                        new ServerFrame.Failure(REQUEST, ErrorDetail.of(ErrorCode.NOT_FOUND, "No such channel")),
                        "error-without-a-request-id",
                        new ServerFrame.Failure(null, ErrorDetail.of(ErrorCode.INVALID_REQUEST, "No requestId")))));
    }

    static Map<String, RequestResult> results() {
        return merged(List.of(
                PeopleSamples.results(),
                PersonalSamples.results(),
                ChannelSamples.results(),
                MessageSamples.results(),
                Map.of(
                        "posted", new RequestResult.Posted(2, MESSAGE, AT),
                        "appended", new RequestResult.Appended(5, AT),
                        "resuming", new RequestResult.Resuming(List.of(GENERAL)),
                        "history-page",
                                new RequestResult.HistoryPage(
                                        List.copyOf(channelEvents().values()), true),
                        "search-page", new RequestResult.SearchPage(List.of(HIT), true, true),
                        "done", new RequestResult.Done(),
                        "session-extended", new RequestResult.SessionExtended(AT))));
    }

    /** The samples of several families. */
    private static <T> Map<String, T> merged(List<Map<String, ? extends T>> families) {
        return families.stream()
                .flatMap(family -> family.entrySet().stream())
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    static ServerFrame.Result result(RequestResult result) {
        return new ServerFrame.Result(REQUEST, result);
    }

    /** Of every kind; those of one channel in the order of their sequences. */
    static Map<String, ChannelEvent> events() {
        return merged(
                List.of(PersonalSamples.events(), ChannelSamples.events(), MessageSamples.events(), channelEvents()));
    }

    private static SortedMap<String, ChannelEvent> channelEvents() {
        return new TreeMap<>(Map.of(
                "member.joined", new ChannelEvent.MemberJoined(1, AT, ALICE, PROFILE),
                "member.left", new ChannelEvent.MemberLeft(2, AT, ALICE),
                "message.deleted", new ChannelEvent.MessageDeleted(3, AT, ALICE, MESSAGE),
                "message.edited", new ChannelEvent.MessageEdited(4, AT, ALICE, MESSAGE, "Hello!"),
                "message.edited-erased", new ChannelEvent.EditErased(5, AT, ALICE, MESSAGE),
                "message.posted",
                        new ChannelEvent.MessagePosted(
                                6, AT, ALICE, new PostedMessage(MESSAGE, CLIENT_ID, "Hello", null, List.of())),
                "message.posted-erased",
                        new ChannelEvent.PostErased(7, AT, ALICE, new ErasedMessage(MESSAGE, CLIENT_ID)),
                "reaction.added", new ChannelEvent.ReactionAdded(8, AT, ALICE, MESSAGE, THUMB),
                "reaction.removed", new ChannelEvent.ReactionRemoved(9, AT, ALICE, MESSAGE, THUMB)));
    }

    /** What {@link #events} do not show of a kind. */
    static Map<String, ChannelEvent> eventVariants() {
        return Map.of(
                "channel.changed-made",
                ChannelSamples.made(),
                "message.posted-erasedReply",
                MessageSamples.erasedReply(),
                "message.posted-attachments",
                new ChannelEvent.MessagePosted(
                        6, AT, ALICE, new PostedMessage(MESSAGE, CLIENT_ID, "Hello", null, List.of(IMAGE, TEXT))));
    }

    static Map<String, Record> httpBodies() {
        return Map.ofEntries(
                Map.entry("new-upload", new HttpApi.NewUpload("photo.png", 4711L)),
                Map.entry("finish-upload", new HttpApi.FinishUpload(SHA256)),
                Map.entry("upload-state", new HttpApi.UploadState(IMAGE.id(), "photo.png", 4711, 4711, IMAGE)),
                Map.entry(
                        "server-info",
                        new HttpApi.ServerInfo("Workshop", "0.1.0", 1, "ws://host:8444/v1/chat", "invite", null, AT)),
                Map.entry("new-account", new HttpApi.NewAccount("alice", "Alice", "correct horse", "ABCD-EFGH-JKLM")),
                Map.entry("account", HttpApi.Account.of(PROFILE)),
                Map.entry("new-session", new HttpApi.NewSession("alice", "correct horse", "laptop")),
                Map.entry(
                        "session-granted",
                        new HttpApi.SessionGranted("a.b.c", AT, "s.1.x", PROFILE, "ws://host:8444/v1/chat")),
                Map.entry("refresh-session", new HttpApi.RefreshSession("s.1.x")),
                Map.entry("session-summary", SESSION),
                Map.entry("session-list", new HttpApi.SessionList(List.of(SESSION))),
                Map.entry("new-invitation", new HttpApi.NewInvitation("24h", 3)),
                Map.entry("invitation", new HttpApi.Invitation("ABCD-EFGH-JKLM", "lanyard://host/join/ABCD", AT)),
                Map.entry("avatar", new HttpApi.Avatar("0f4c2a9e81d37b65")),
                Map.entry("error", new HttpApi.ErrorBody(ErrorDetail.of(ErrorCode.BAD_CREDENTIALS, "Wrong password"))));
    }
}
