package chat.lanyard.protocol.json;

import chat.lanyard.protocol.frame.AdministrationFrame;
import chat.lanyard.protocol.frame.ChannelEvent;
import chat.lanyard.protocol.frame.ChannelFrame;
import chat.lanyard.protocol.frame.ClientFrame;
import chat.lanyard.protocol.frame.RequestResult;
import chat.lanyard.protocol.frame.ServerFrame;
import chat.lanyard.protocol.value.ChannelDetails;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.ChannelKind;
import chat.lanyard.protocol.value.ChannelListing;
import chat.lanyard.protocol.value.ChannelSummary;
import chat.lanyard.protocol.value.RequestId;
import chat.lanyard.protocol.value.Role;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.protocol.value.UserProfile;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Samples of what has to do with channels as such, with who is in them, and with what people may do. */
final class ChannelSamples {
    private static final RequestId REQUEST = new RequestId("r-1");
    private static final ChannelId GENERAL = new ChannelId("general");
    private static final Instant AT = Instant.parse("2026-11-23T09:12:00.123Z");
    private static final UserId ALICE = new UserId("u-alice");
    private static final UserId BOB = new UserId("u-bob");

    private ChannelSamples() {}

    static Map<String, ClientFrame<?>> clientFrames() {
        return Map.ofEntries(
                Map.entry(
                        "channel.create",
                        new ChannelFrame.CreateChannel(
                                REQUEST, ChannelKind.PRIVATE, "werkstatt-日本", "Grüße 🎉", "First line\nsecond line")),
                Map.entry(
                        "channel.update",
                        new ChannelFrame.UpdateChannel(REQUEST, GENERAL, "deliveries", null, "What comes in")),
                Map.entry("channel.archive", new ChannelFrame.ArchiveChannel(REQUEST, GENERAL)),
                Map.entry("channel.restore", new ChannelFrame.RestoreChannel(REQUEST, GENERAL)),
                Map.entry("channel.join", new ChannelFrame.JoinChannel(REQUEST, GENERAL)),
                Map.entry("channel.leave", new ChannelFrame.LeaveChannel(REQUEST, GENERAL)),
                Map.entry("channel.invite", new ChannelFrame.InviteToChannel(REQUEST, GENERAL, BOB)),
                Map.entry("channel.remove", new ChannelFrame.RemoveFromChannel(REQUEST, GENERAL, BOB)),
                Map.entry("channel.browse", new ChannelFrame.BrowseChannels(REQUEST, "gen", GENERAL, 50)),
                Map.entry("channel.members", new ChannelFrame.ListMembers(REQUEST, GENERAL)),
                Map.entry("direct.open", new ChannelFrame.OpenDirect(REQUEST, List.of(BOB))),
                Map.entry("user.role", new AdministrationFrame.ChangeRole(REQUEST, BOB, Role.MODERATOR)));
    }

    static Map<String, RequestResult> results() {
        return Map.of(
                "channel-opened",
                new RequestResult.ChannelOpened(GENERAL),
                "channel-page",
                new RequestResult.ChannelPage(
                        List.of(new ChannelListing(GENERAL, "general", "Today", "For all", 12, true, false)), true),
                "channel-members",
                new RequestResult.ChannelMembers(List.of(ALICE, BOB)));
    }

    static Map<String, ChannelEvent> events() {
        return Map.of(
                "channel.changed",
                new ChannelEvent.ChannelChanged(10, AT, ALICE, new ChannelDetails("general", "Today", "For all", true)),
                "member.left-removed",
                new ChannelEvent.MemberLeft(11, AT, ALICE, BOB));
    }

    static ChannelEvent made() {
        return new ChannelEvent.ChannelChanged(
                1, AT, ALICE, new ChannelDetails("deliveries", "Today", "For all", false), ChannelKind.PRIVATE);
    }

    static ServerFrame entered(UserProfile user) {
        ChannelSummary direct = new ChannelSummary(
                new ChannelId("d-1"),
                ChannelKind.DIRECT,
                "",
                "",
                2,
                2,
                0,
                0,
                "",
                false,
                null,
                true,
                List.of(ALICE, BOB),
                2);
        return new ServerFrame.ChannelEntered(direct, List.of(user));
    }
}
