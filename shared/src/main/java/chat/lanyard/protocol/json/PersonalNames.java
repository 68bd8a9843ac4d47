package chat.lanyard.protocol.json;

import chat.lanyard.protocol.frame.ChannelEvent;
import chat.lanyard.protocol.frame.PersonalEvent;
import chat.lanyard.protocol.frame.PersonalFrame;
import java.util.Map;

/** The wire names of what concerns one person only. */
final class PersonalNames {
    static final Map<String, Class<?>> CLIENT_FRAMES = Map.of(
            "read.all", PersonalFrame.MarkAllRead.class,
            "unread", PersonalFrame.CountUnread.class,
            "channel.mute", PersonalFrame.MuteChannel.class,
            "direct.close", PersonalFrame.CloseDirect.class,
            "message.save", PersonalFrame.SaveMessage.class,
            "message.unsave", PersonalFrame.UnsaveMessage.class,
            "saved", PersonalFrame.ListSaved.class);

    static final Map<String, Class<? extends ChannelEvent>> EVENTS = Map.of(
            "read.moved", PersonalEvent.ReadMoved.class,
            "channel.muted", PersonalEvent.ChannelMuted.class,
            "direct.closed", PersonalEvent.DirectClosed.class,
            "thread.read", PersonalEvent.ThreadRead.class,
            "message.saved", PersonalEvent.MessageSaved.class,
            "message.unsaved", PersonalEvent.MessageUnsaved.class,
            "profile.changed", PersonalEvent.ProfileChanged.class);

    private PersonalNames() {}
}
