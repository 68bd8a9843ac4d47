package chat.lanyard.client.fault;

import chat.lanyard.protocol.frame.AdministrationFrame;
import chat.lanyard.protocol.frame.ChannelEvent.ChannelChanged;
import chat.lanyard.protocol.frame.ChannelEvent.EditErased;
import chat.lanyard.protocol.frame.ChannelEvent.MemberJoined;
import chat.lanyard.protocol.frame.ChannelEvent.MemberLeft;
import chat.lanyard.protocol.frame.ChannelEvent.MessageDeleted;
import chat.lanyard.protocol.frame.ChannelEvent.MessageEdited;
import chat.lanyard.protocol.frame.ChannelEvent.MessagePosted;
import chat.lanyard.protocol.frame.ChannelEvent.PostErased;
import chat.lanyard.protocol.frame.ChannelEvent.ReactionAdded;
import chat.lanyard.protocol.frame.ChannelEvent.ReactionRemoved;
import chat.lanyard.protocol.frame.ChannelEvent.Unrecognized;
import chat.lanyard.protocol.frame.ChannelFrame;
import chat.lanyard.protocol.frame.ClientFrame;
import chat.lanyard.protocol.frame.MessageFrame;
import chat.lanyard.protocol.frame.PeopleFrame;
import chat.lanyard.protocol.frame.PersonalEvent;
import chat.lanyard.protocol.frame.PersonalFrame;
import chat.lanyard.protocol.frame.PinEvent.MessagePinned;
import chat.lanyard.protocol.frame.PinEvent.MessageUnpinned;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What can happen in a chat, in each way in which it matters. Those that are missed happen while the core is
 * away: the server is at rest, or tells other devices of them only when they come back. */
enum Change {
    POST(ClientFrame.PostMessage.class, MessagePosted.class) {
        @Override
        void make(Neighborhood chat) {
            chat.other().post("hello");
        }
    },
    POST_THAT_NAMES_ONE(ClientFrame.PostMessage.class, MessagePosted.class) {
        @Override
        void make(Neighborhood chat) {
            chat.other().post("hello @" + Neighborhood.NAME);
        }
    },
    OWN_POST(ClientFrame.PostMessage.class, MessagePosted.class) {
        @Override
        void make(Neighborhood chat) {
            chat.otherDevice().post("from my other device");
        }
    },
    MANY_POSTS(ClientFrame.PostMessage.class, MessagePosted.class) {
        @Override
        void make(Neighborhood chat) {
            for (int i = 0; i < 120; i++) {
                chat.other().post("number " + i);
            }
        }
    },
    EDIT(ClientFrame.EditMessage.class, MessageEdited.class) {
        @Override
        void make(Neighborhood chat) {
            chat.other().edit(chat.oldMessage(), "another text");
        }
    },
    EDIT_OF_A_NEW_POST(ClientFrame.EditMessage.class, MessageEdited.class) {
        @Override
        void make(Neighborhood chat) {
            chat.other().edit(chat.other().post("hello"), "another text");
        }
    },
    DELETION(ClientFrame.DeleteMessage.class, MessageDeleted.class, PostErased.class) {
        @Override
        void make(Neighborhood chat) {
            chat.other().delete(chat.oldMessage());
        }
    },
    DELETION_OF_AN_UNREAD_POST(ClientFrame.DeleteMessage.class, MessageDeleted.class, PostErased.class) {
        @Override
        void make(Neighborhood chat) {
            chat.other().delete(chat.other().post("hello @" + Neighborhood.NAME));
        }
    },
    DELETION_OF_AN_EDITED_POST(ClientFrame.DeleteMessage.class, MessageDeleted.class, EditErased.class) {
        @Override
        void make(Neighborhood chat) {
            chat.other().edit(chat.oldMessage(), "another text");
            chat.other().delete(chat.oldMessage());
        }
    },
    REACTION(ClientFrame.AddReaction.class, ReactionAdded.class) {
        @Override
        void make(Neighborhood chat) {
            chat.other().react(chat.oldMessage(), "👍");
            chat.otherDevice().react(chat.oldMessage(), "👍");
        }
    },
    REACTION_TAKEN_BACK(ClientFrame.RemoveReaction.class, ReactionRemoved.class) {
        @Override
        void make(Neighborhood chat) {
            chat.other().react(chat.oldMessage(), "👍");
            chat.otherDevice().react(chat.oldMessage(), "👍");
            chat.other().unreact(chat.oldMessage(), "👍");
        }
    },
    DELETION_OF_A_POST_WITH_REACTIONS(ClientFrame.DeleteMessage.class, ReactionAdded.class, MessageDeleted.class) {
        @Override
        void make(Neighborhood chat) {
            chat.other().react(chat.oldMessage(), "👍");
            chat.other().delete(chat.oldMessage());
        }
    },
    REPLIES(ClientFrame.PostMessage.class, MessagePosted.class) {
        @Override
        void make(Neighborhood chat) {
            String reply = chat.other().reply(chat.oldMessage(), "hello @" + Neighborhood.NAME);
            chat.otherDevice().reply(reply, "a reply to a reply");
        }
    },
    DELETION_OF_A_REPLY(ClientFrame.DeleteMessage.class, MessageDeleted.class, PostErased.class) {
        @Override
        void make(Neighborhood chat) {
            chat.other().delete(chat.other().reply(chat.oldMessage(), "gone"));
            chat.other().reply(chat.oldMessage(), "stays");
        }
    },
    DELETION_OF_AN_ANSWERED_POST(ClientFrame.DeleteMessage.class, MessageDeleted.class, PostErased.class) {
        @Override
        void make(Neighborhood chat) {
            chat.other().reply(chat.oldMessage(), "stays");
            chat.other().delete(chat.oldMessage());
        }
    },
    DELETION_BY_A_MODERATOR(ClientFrame.DeleteMessage.class, MessageDeleted.class, PostErased.class) {
        @Override
        void make(Neighborhood chat) {
            chat.otherDevice().delete(chat.oldMessage());
        }
    },
    POST_WITH_A_FILE(ClientFrame.PostMessage.class, MessagePosted.class) {
        @Override
        void make(Neighborhood chat) throws IOException {
            chat.postFile();
        }
    },
    DELETION_OF_A_POST_WITH_A_FILE(ClientFrame.DeleteMessage.class, MessageDeleted.class, PostErased.class) {
        @Override
        void make(Neighborhood chat) throws IOException {
            chat.other().delete(chat.postFile());
        }
    },
    READING_A_THREAD(MessageFrame.MarkThreadRead.class, MessagePosted.class, PersonalEvent.ThreadRead.class) {
        @Override
        void make(Neighborhood chat) {
            chat.other().reply(chat.oldMessage(), "hello");
            chat.otherDevice().readThread(chat.oldMessage());
        }
    },
    PIN(MessageFrame.PinMessage.class, MessagePinned.class) {
        @Override
        void make(Neighborhood chat) {
            chat.other().pin(chat.oldMessage());
        }
    },
    PIN_TAKEN_BACK(MessageFrame.UnpinMessage.class, MessagePinned.class, MessageUnpinned.class) {
        @Override
        void make(Neighborhood chat) {
            chat.other().pin(chat.oldMessage());
            chat.otherDevice().unpin(chat.oldMessage());
        }
    },
    DELETION_OF_A_PINNED_POST(ClientFrame.DeleteMessage.class, MessagePinned.class, MessageDeleted.class) {
        @Override
        void make(Neighborhood chat) {
            chat.other().pin(chat.oldMessage());
            chat.other().delete(chat.oldMessage());
        }
    },
    READING(ClientFrame.MarkRead.class) {
        @Override
        void make(Neighborhood chat) {
            chat.other().post("hello @" + Neighborhood.NAME);
            chat.other().post("hello again");
            chat.read();
        }
    },
    STATUS(PeopleFrame.SetStatus.class) {
        @Override
        void make(Neighborhood chat) {
            chat.other().setStatus("at home since " + System.nanoTime());
        }
    },
    OWN_PROFILE(PeopleFrame.UpdateProfile.class, PersonalEvent.ProfileChanged.class) {
        @Override
        void make(Neighborhood chat) {
            chat.otherDevice().rename("Ada " + System.nanoTime());
        }
    },
    READING_ON_ANOTHER_DEVICE(ClientFrame.MarkRead.class, PersonalEvent.ReadMoved.class) {
        @Override
        void make(Neighborhood chat) {
            chat.other().post("hello @" + Neighborhood.NAME);
            chat.otherDevice().read(Long.MAX_VALUE);
            chat.other().post("hello again");
        }
    },
    READING_A_PART_ON_ANOTHER_DEVICE(ClientFrame.MarkRead.class, PersonalEvent.ReadMoved.class) {
        @Override
        void make(Neighborhood chat) {
            chat.other().post("hello @" + Neighborhood.NAME);
            chat.otherDevice().read(chat.other().lastPosted());
            chat.other().post("hello again, @channel");
        }
    },
    EVERYTHING_READ_ON_ANOTHER_DEVICE(PersonalFrame.MarkAllRead.class, PersonalEvent.ReadMoved.class) {
        @Override
        void make(Neighborhood chat) {
            chat.other().post("hello @here");
            chat.otherDevice().readAll();
        }
    },
    MUTING_ON_ANOTHER_DEVICE(PersonalFrame.MuteChannel.class, PersonalEvent.ChannelMuted.class) {
        @Override
        void make(Neighborhood chat) {
            chat.otherDevice().toggleMute();
        }
    },
    CLOSING_ON_ANOTHER_DEVICE(PersonalFrame.CloseDirect.class, PersonalEvent.DirectClosed.class) {
        @Override
        void make(Neighborhood chat) {
            String conversation = chat.other().openDirect(chat.otherDevice());
            chat.other().postInto(conversation, "hello");
            chat.otherDevice().askAbout(conversation, "direct.close", UnaryOperator.identity());
        }
    },
    OPENING_WHAT_WAS_CLOSED(ChannelFrame.OpenDirect.class, PersonalEvent.DirectClosed.class) {
        @Override
        void make(Neighborhood chat) {
            String conversation = chat.other().openDirect(chat.otherDevice());
            chat.other().postInto(conversation, "hello");
            chat.otherDevice().askAbout(conversation, "direct.close", UnaryOperator.identity());
            chat.otherDevice().openDirect(chat.other());
        }
    },
    SAVING(PersonalFrame.SaveMessage.class, PersonalEvent.MessageSaved.class) {
        @Override
        void make(Neighborhood chat) {
            chat.otherDevice().save(chat.oldMessage());
        }
    },
    UNSAVING(PersonalFrame.UnsaveMessage.class, PersonalEvent.MessageUnsaved.class) {
        @Override
        void make(Neighborhood chat) {
            String message = chat.other().post("hello");
            chat.otherDevice().save(message);
            chat.otherDevice().unsave(message);
        }
    },
    CHANNEL_ON_ANOTHER_DEVICE(ChannelFrame.CreateChannel.class, ChannelChanged.class, MemberJoined.class) {
        @Override
        void make(Neighborhood chat) {
            chat.otherDevice().createChannel("public");
        }
    },
    INVITATION(ChannelFrame.InviteToChannel.class, ChannelChanged.class, MemberJoined.class) {
        @Override
        void make(Neighborhood chat) {
            String channel = chat.other().createChannel("private");
            chat.other().askAbout(channel, "channel.invite", chat.otherDevice());
        }
    },
    JOINING_ON_ANOTHER_DEVICE(ChannelFrame.JoinChannel.class, MemberJoined.class) {
        @Override
        void make(Neighborhood chat) {
            String channel = chat.other().createChannel("public");
            chat.otherDevice().askAbout(channel, "channel.join", UnaryOperator.identity());
        }
    },
    CHANNEL_CHANGED(ChannelFrame.UpdateChannel.class, ChannelChanged.class) {
        @Override
        void make(Neighborhood chat) {
            String channel = chat.otherDevice().createChannel("public");
            chat.otherDevice().askAbout(channel, "channel.update", members -> members.put("topic", "Today"));
            chat.otherDevice().askAbout(channel, "channel.update", members -> members.put("description", "For all"));
        }
    },
    CHANNEL_ARCHIVED(ChannelFrame.ArchiveChannel.class, ChannelChanged.class) {
        @Override
        void make(Neighborhood chat) {
            String channel = chat.otherDevice().createChannel("public");
            chat.otherDevice().askAbout(channel, "channel.archive", UnaryOperator.identity());
        }
    },
    CHANNEL_RESTORED(ChannelFrame.RestoreChannel.class, ChannelChanged.class) {
        @Override
        void make(Neighborhood chat) {
            String channel = chat.otherDevice().createChannel("private");
            chat.otherDevice().askAbout(channel, "channel.archive", UnaryOperator.identity());
            chat.otherDevice().askAbout(channel, "channel.restore", UnaryOperator.identity());
        }
    },
    SOMEBODY_LEAVES(ChannelFrame.LeaveChannel.class, MemberLeft.class) {
        @Override
        void make(Neighborhood chat) {
            String channel = chat.otherDevice().createChannel("public");
            chat.other().askAbout(channel, "channel.join", UnaryOperator.identity());
            chat.other().askAbout(channel, "channel.leave", UnaryOperator.identity());
        }
    },
    SOMEBODY_IS_REMOVED(ChannelFrame.RemoveFromChannel.class, MemberLeft.class) {
        @Override
        void make(Neighborhood chat) {
            String channel = chat.otherDevice().createChannel("private");
            chat.otherDevice().askAbout(channel, "channel.invite", chat.other());
            chat.otherDevice().askAbout(channel, "channel.remove", chat.other());
        }
    },
    LEAVING_WHAT_WAS_JUST_JOINED(ChannelFrame.LeaveChannel.class, ChannelChanged.class) {
        @Override
        void make(Neighborhood chat) {
            String channel = chat.other().createChannel("public");
            chat.otherDevice().askAbout(channel, "channel.join", UnaryOperator.identity());
            chat.otherDevice().askAbout(channel, "channel.leave", UnaryOperator.identity());
            chat.otherDevice().createChannel("public");
        }
    },
    CONVERSATION(ChannelFrame.OpenDirect.class, ChannelChanged.class) {
        @Override
        void make(Neighborhood chat) {
            chat.other().openDirect(chat.otherDevice());
            chat.other().post("hello");
        }
    },
    ROLE(AdministrationFrame.ChangeRole.class) {
        @Override
        void make(Neighborhood chat) {
            chat.changeRoleOfTheOther();
        }
    },
    NEWCOMER(null, MemberJoined.class) {
        @Override
        void make(Neighborhood chat) {
            chat.addPerson();
        }
    },
    MISSED_SOMEBODY_IS_DELETED(null, MemberLeft.class) {
        @Override
        void make(Neighborhood chat) throws IOException {
            chat.deletePerson();
        }
    },
    MISSED_A_NEWER_SERVER_WRITES(null, Unrecognized.class) {
        @Override
        void make(Neighborhood chat) throws IOException {
            chat.appendUnrecognized();
        }
    };

    private final Class<?> request;
    private final List<Class<?>> events;

    Change(Class<?> request, Class<?>... events) {
        this.request = request;
        this.events = List.of(events);
    }

    abstract void make(Neighborhood chat) throws IOException;

    /** The kind of request behind it, if one is. */
    Optional<Class<?>> request() {
        return Optional.ofNullable(request);
    }

    /** The kinds of events that it leaves in the log. */
    List<Class<?>> events() {
        return events;
    }
}
