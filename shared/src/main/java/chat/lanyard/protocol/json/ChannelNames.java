package chat.lanyard.protocol.json;

import chat.lanyard.protocol.frame.AdministrationFrame;
import chat.lanyard.protocol.frame.ChannelFrame;
import java.util.Map;

/** Wire names of what has to do with channels as such, with who is in them, and with what people may do. */
final class ChannelNames {
    static final Map<String, Class<?>> CLIENT_FRAMES = Map.ofEntries(
            Map.entry("channel.create", ChannelFrame.CreateChannel.class),
            Map.entry("channel.update", ChannelFrame.UpdateChannel.class),
            Map.entry("channel.archive", ChannelFrame.ArchiveChannel.class),
            Map.entry("channel.restore", ChannelFrame.RestoreChannel.class),
            Map.entry("channel.join", ChannelFrame.JoinChannel.class),
            Map.entry("channel.leave", ChannelFrame.LeaveChannel.class),
            Map.entry("channel.invite", ChannelFrame.InviteToChannel.class),
            Map.entry("channel.remove", ChannelFrame.RemoveFromChannel.class),
            Map.entry("channel.browse", ChannelFrame.BrowseChannels.class),
            Map.entry("channel.members", ChannelFrame.ListMembers.class),
            Map.entry("direct.open", ChannelFrame.OpenDirect.class),
            Map.entry("user.role", AdministrationFrame.ChangeRole.class));

    private ChannelNames() {}
}
