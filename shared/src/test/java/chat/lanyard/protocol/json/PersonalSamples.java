package chat.lanyard.protocol.json;

import chat.lanyard.protocol.frame.ChannelEvent;
import chat.lanyard.protocol.frame.ClientFrame;
import chat.lanyard.protocol.frame.PersonalEvent;
import chat.lanyard.protocol.frame.PersonalFrame;
import chat.lanyard.protocol.frame.RequestResult;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.MessageId;
import chat.lanyard.protocol.value.RequestId;
import chat.lanyard.protocol.value.SavedMessage;
import chat.lanyard.protocol.value.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** One sample of everything that concerns one person only, by the name of its golden file. */
final class PersonalSamples {
    private static final RequestId REQUEST = new RequestId("r-1");
    private static final ChannelId GENERAL = new ChannelId("general");
    private static final MessageId MESSAGE = new MessageId("general:2");
    private static final Instant AT = Instant.parse("2026-11-23T09:12:00.123Z");
    private static final UserId ALICE = new UserId("u-alice");

    private PersonalSamples() {}

    static Map<String, ClientFrame<?>> clientFrames() {
        return Map.of(
                "read.all", new PersonalFrame.MarkAllRead(REQUEST),
                "unread", new PersonalFrame.CountUnread(REQUEST, GENERAL),
                "channel.mute", new PersonalFrame.MuteChannel(REQUEST, GENERAL, true),
                "direct.close", new PersonalFrame.CloseDirect(REQUEST, GENERAL),
                "message.save", new PersonalFrame.SaveMessage(REQUEST, GENERAL, MESSAGE),
                "message.unsave", new PersonalFrame.UnsaveMessage(REQUEST, GENERAL, MESSAGE),
                "saved", new PersonalFrame.ListSaved(REQUEST, 12L, 50));
    }

    static Map<String, RequestResult> results() {
        SavedMessage message = new SavedMessage(9, AT, GENERAL, MESSAGE, 2, ALICE, AT, "Hello");
        return Map.of(
                "saved-page", new RequestResult.SavedPage(List.of(message), true),
                "unread-count", new RequestResult.UnreadCount(7, 5, 2, 1));
    }

    static Map<String, ChannelEvent> events() {
        return Map.of(
                "read.moved", new PersonalEvent.ReadMoved(1, AT, ALICE, GENERAL, 41),
                "channel.muted", new PersonalEvent.ChannelMuted(2, AT, ALICE, GENERAL, true),
                "direct.closed", new PersonalEvent.DirectClosed(7, AT, ALICE, GENERAL, 41),
                "message.saved", new PersonalEvent.MessageSaved(3, AT, ALICE, GENERAL, MESSAGE),
                "message.unsaved", new PersonalEvent.MessageUnsaved(4, AT, ALICE, GENERAL, MESSAGE),
                "thread.read", new PersonalEvent.ThreadRead(6, AT, ALICE, GENERAL, MESSAGE, 41),
                "profile.changed", new PersonalEvent.ProfileChanged(5, AT, ALICE, PeopleSamples.PROFILE));
    }
}
