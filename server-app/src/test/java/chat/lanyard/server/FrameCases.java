package chat.lanyard.server;

import chat.lanyard.protocol.frame.AdministrationFrame;
import chat.lanyard.protocol.frame.ChannelFrame;
import chat.lanyard.protocol.frame.ClientFrame;
import chat.lanyard.protocol.frame.MessageFrame;
import chat.lanyard.protocol.frame.PeopleFrame;
import chat.lanyard.protocol.frame.PersonalFrame;
import chat.lanyard.protocol.frame.Search;
import chat.lanyard.protocol.frame.TypingFrame;
import chat.lanyard.protocol.permission.Permission;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.ChannelKind;
import chat.lanyard.protocol.value.ClientMessageId;
import chat.lanyard.protocol.value.DeviceState;
import chat.lanyard.protocol.value.Emoji;
import chat.lanyard.protocol.value.MessageId;
import chat.lanyard.protocol.value.RequestId;
import chat.lanyard.protocol.value.Role;
import chat.lanyard.protocol.value.UserId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/** Every kind of frame with the permission that it takes: {@code null} for what concerns nobody but whoever asks. */
final class FrameCases {
    private static final Emoji THUMB = new Emoji("👍");

    private FrameCases() {}

    /** What a frame is about; messages are posted when they are asked for. */
    interface Target {
        ChannelId channel();

        /** A message of whoever asks; of somebody else, where they cannot post. */
        MessageId own();

        /** A message of another member. */
        MessageId foreign();

        /** A member who may be removed. */
        UserId victim();

        /** Somebody who is in the channel or not. */
        UserId other();

        /** A name that nothing has yet. */
        String freshName();
    }

    record Case(Permission permission, BiFunction<RequestId, Target, ClientFrame<?>> frame) {
        @Override
        public String toString() {
            return String.valueOf(permission);
        }
    }

    private static Case of(Permission permission, BiFunction<RequestId, Target, ClientFrame<?>> frame) {
        return new Case(permission, frame);
    }

    static List<Case> all() {
        return List.of(messages(), channels(), others()).stream()
                .flatMap(List::stream)
                .toList();
    }

    private static List<Case> messages() {
        return List.of(
                of(
                        Permission.POST,
                        (id, at) -> new ClientFrame.PostMessage(
                                id, at.channel(), ClientMessageId.random(), "hello", null, List.of())),
                of(
                        Permission.ALERT_EVERYBODY,
                        (id, at) -> new ClientFrame.PostMessage(
                                id, at.channel(), ClientMessageId.random(), "hello @channel", null, List.of())),
                of(
                        Permission.CHANGE_OWN,
                        (id, at) -> new ClientFrame.EditMessage(id, at.channel(), at.own(), "changed")),
                of(Permission.CHANGE_OWN, (id, at) -> new ClientFrame.DeleteMessage(id, at.channel(), at.own())),
                of(Permission.DELETE_OTHERS, (id, at) -> new ClientFrame.DeleteMessage(id, at.channel(), at.foreign())),
                of(Permission.REACT, (id, at) -> new ClientFrame.AddReaction(id, at.channel(), at.foreign(), THUMB)),
                of(Permission.REACT, (id, at) -> new ClientFrame.RemoveReaction(id, at.channel(), at.own(), THUMB)),
                of(Permission.PIN, (id, at) -> new MessageFrame.PinMessage(id, at.channel(), at.foreign())),
                of(Permission.PIN, (id, at) -> new MessageFrame.UnpinMessage(id, at.channel(), at.foreign())),
                of(Permission.READ, (id, at) -> new MessageFrame.ListPins(id, at.channel())),
                of(Permission.READ, (id, at) -> new MessageFrame.ListEdits(id, at.channel(), at.own())),
                of(Permission.READ, (id, at) -> new MessageFrame.ListEdits(id, at.channel(), at.foreign())),
                of(Permission.READ, (id, at) -> new MessageFrame.ReadThread(id, at.channel(), at.own(), null, null)),
                of(Permission.READ, (id, at) -> new MessageFrame.MarkThreadRead(id, at.channel(), at.own(), 1)),
                of(Permission.READ, (id, at) -> new ClientFrame.History(id, at.channel(), null, null)),
                of(Permission.READ, (id, at) -> new ClientFrame.MarkRead(id, at.channel(), 1)),
                of(Permission.READ, (id, at) -> new PersonalFrame.CountUnread(id, at.channel())),
                of(Permission.READ, (id, at) -> new PersonalFrame.MuteChannel(id, at.channel(), true)),
                of(Permission.READ, (id, at) -> new PersonalFrame.CloseDirect(id, at.channel())),
                of(Permission.READ, (id, at) -> new PersonalFrame.SaveMessage(id, at.channel(), at.own())),
                of(Permission.POST, (id, at) -> new TypingFrame(id, at.channel())));
    }

    private static List<Case> channels() {
        return List.of(
                of(
                        Permission.CREATE_CHANNELS,
                        (id, at) -> new ChannelFrame.CreateChannel(id, ChannelKind.PUBLIC, at.freshName(), null, null)),
                of(
                        Permission.RENAME,
                        (id, at) -> new ChannelFrame.UpdateChannel(id, at.channel(), at.freshName(), null, null)),
                of(
                        Permission.RENAME,
                        (id, at) -> new ChannelFrame.UpdateChannel(id, at.channel(), null, null, at.freshName())),
                of(
                        Permission.CHANGE_TOPIC,
                        (id, at) -> new ChannelFrame.UpdateChannel(id, at.channel(), null, at.freshName(), null)),
                of(Permission.ARCHIVE, (id, at) -> new ChannelFrame.ArchiveChannel(id, at.channel())),
                of(Permission.ARCHIVE, (id, at) -> new ChannelFrame.RestoreChannel(id, at.channel())),
                of(Permission.JOIN, (id, at) -> new ChannelFrame.JoinChannel(id, at.channel())),
                of(Permission.LEAVE, (id, at) -> new ChannelFrame.LeaveChannel(id, at.channel())),
                of(Permission.INVITE, (id, at) -> new ChannelFrame.InviteToChannel(id, at.channel(), at.other())),
                of(Permission.REMOVE, (id, at) -> new ChannelFrame.RemoveFromChannel(id, at.channel(), at.victim())),
                of(Permission.READ, (id, at) -> new ChannelFrame.ListMembers(id, at.channel())),
                of(null, (id, at) -> new ChannelFrame.BrowseChannels(id, null, null, null)),
                of(Permission.OPEN_CONVERSATIONS, (id, at) -> new ChannelFrame.OpenDirect(id, List.of(at.other()))),
                of(
                        Permission.CHANGE_ROLES,
                        (id, at) -> new AdministrationFrame.ChangeRole(id, at.other(), Role.MEMBER)));
    }

    private static List<Case> others() {
        return List.of(
                of(null, (id, at) -> new ClientFrame.Resume(id, Map.of(at.channel(), 0L), null)),
                of(null, (id, at) -> new ClientFrame.Authenticate(id, "no token")),
                of(null, (id, at) -> new Search(id, "hello", null, null, null)),
                of(null, (id, at) -> new MessageFrame.ListThreads(id)),
                of(null, (id, at) -> new PersonalFrame.MarkAllRead(id)),
                of(null, (id, at) -> new PersonalFrame.ListSaved(id, null, null)),
                of(null, (id, at) -> new PersonalFrame.UnsaveMessage(id, at.channel(), at.foreign())),
                of(null, (id, at) -> new PeopleFrame.SetPresence(id, DeviceState.ONLINE)),
                of(null, (id, at) -> new PeopleFrame.SetStatus(id, null)),
                of(null, (id, at) -> new PeopleFrame.UpdateProfile(id, null, "Europe/Berlin", null)),
                of(null, (id, at) -> new PeopleFrame.FindPeople(id, null, null, null)),
                of(null, (id, at) -> new PeopleFrame.AskLastSeen(id, Set.of(at.other()))));
    }
}
