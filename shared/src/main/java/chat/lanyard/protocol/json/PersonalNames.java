package chat.lanyard.protocol.json;

import chat.lanyard.protocol.frame.ChannelEvent;
import chat.lanyard.protocol.frame.PersonalEvent;
import java.util.Map;

/** The wire names of what concerns one person only. */
final class PersonalNames {
    static final Map<String, Class<? extends ChannelEvent>> EVENTS = Map.of(
            "read.moved", PersonalEvent.ReadMoved.class,
            "channel.muted", PersonalEvent.ChannelMuted.class,
            "thread.read", PersonalEvent.ThreadRead.class,
            "message.saved", PersonalEvent.MessageSaved.class,
            "message.unsaved", PersonalEvent.MessageUnsaved.class,
            "profile.changed", PersonalEvent.ProfileChanged.class);

    private PersonalNames() {}
}
