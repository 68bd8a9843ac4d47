package chat.lanyard.client.conversation;

import chat.lanyard.client.people.Avatar;
import chat.lanyard.client.sync.MessageState;
import chat.lanyard.client.sync.OutgoingMessage;
import chat.lanyard.client.text.Texts;
import chat.lanyard.protocol.frame.ChannelEvent;
import chat.lanyard.protocol.value.ChannelDetails;
import chat.lanyard.protocol.value.ClientMessageId;
import chat.lanyard.protocol.value.MessageId;
import chat.lanyard.protocol.value.PostedMessage;
import chat.lanyard.protocol.value.Role;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.protocol.value.UserProfile;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Makes rows of events. Keeps nothing but where it gets names and days from. */
final class RowBuilder {
    private static final int PEOPLE_BELOW = 3;

    private final Function<UserId, Optional<UserProfile>> people;
    private final UserId self;
    private final ZoneId zone;
    private final Function<ClientMessageId, List<FileItem>> files;

    RowBuilder(Function<UserId, Optional<UserProfile>> people, UserId self, ZoneId zone) {
        this(people, self, zone, message -> List.of());
    }

    /** @param files the files of a message that is on its way */
    RowBuilder(
            Function<UserId, Optional<UserProfile>> people,
            UserId self,
            ZoneId zone,
            Function<ClientMessageId, List<FileItem>> files) {
        this.people = people;
        this.self = self;
        this.zone = zone;
        this.files = files;
    }

    /** The day of a moment, here. */
    LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    /** The row of a message that is on its way, or failed. */
    MessageItem row(OutgoingMessage message) {
        MessageItem row = new MessageItem(
                message.id(),
                profileOf(self),
                true,
                MessageContent.of(message.text()),
                message.at(),
                DeliveryState.SENDING);
        row.setFiles(files.apply(message.id()));
        if (message.state() == OutgoingMessage.State.FAILED) {
            row.failed(message.failure());
        }
        return row;
    }

    /** The row of an event that is no message, or {@code null} if it has none. */
    TimelineItem row(ChannelEvent event) {
        if (event instanceof ChannelEvent.MemberJoined joined) {
            return new TimelineItem.NoticeItem(
                    TimelineItem.NoticeKind.JOINED, joined.user().displayName(), "", joined.at());
        }
        if (event instanceof ChannelEvent.MemberLeft left) {
            return left.member().equals(left.actor())
                    ? notice(TimelineItem.NoticeKind.LEFT, left, left.actor(), "")
                    : notice(TimelineItem.NoticeKind.REMOVED, left, left.member(), nameOf(left.actor()));
        }
        if (event instanceof ChannelEvent.ChannelChanged changed) {
            return row(changed);
        }
        return null;
    }

    /** An event tells how the channel is now, not how it was. */
    private TimelineItem row(ChannelEvent.ChannelChanged changed) {
        ChannelDetails now = changed.channel();
        if (changed.sequence() == 1) {
            return now.name().isEmpty()
                    ? notice(TimelineItem.NoticeKind.BEGUN, changed, changed.actor(), "")
                    : notice(TimelineItem.NoticeKind.CREATED, changed, changed.actor(), now.name());
        }
        if (now.archived()) {
            return notice(TimelineItem.NoticeKind.ARCHIVED, changed, changed.actor(), now.name());
        }
        String about = now.topic().isEmpty() ? "# " + now.name() : "# " + now.name() + " · " + now.topic();
        return notice(TimelineItem.NoticeKind.CHANGED, changed, changed.actor(), about);
    }

    private TimelineItem notice(TimelineItem.NoticeKind kind, ChannelEvent event, UserId about, String detail) {
        return new TimelineItem.NoticeItem(kind, nameOf(about), detail, event.at());
    }

    private String nameOf(UserId id) {
        return profileOf(id).displayName();
    }

    /** The row of a message that is stored. */
    MessageItem row(ChannelEvent post, ClientMessageId id, MessageContent content) {
        boolean own = post.actor().equals(self);
        MessageItem row = new MessageItem(id, profileOf(post.actor()), own, content, post.at(), DeliveryState.STORED);
        row.setFiles(filesOf(post));
        return row;
    }

    /** The files of a message that is on its way. */
    List<FileItem> filesOf(ClientMessageId message) {
        return files.apply(message);
    }

    /** The files of a message that is stored. */
    static List<FileItem> filesOf(ChannelEvent post) {
        return post instanceof ChannelEvent.MessagePosted posted
                ? posted.message().attachments().stream().map(FileItem::of).toList()
                : List.of();
    }

    /** What a message says after those changes. */
    MessageContent contentOf(PostedMessage message, Map<MessageId, MessageState> changes) {
        MessageState state = changes.get(message.id());
        return state == null ? MessageContent.of(message.text()) : contentOf(state);
    }

    /** What is left to say of a deleted message after those changes. */
    MessageContent goneOf(MessageId message, Map<MessageId, MessageState> changes) {
        MessageState state = changes.get(message);
        return state == null ? MessageContent.gone() : contentOf(state);
    }

    MessageContent contentOf(MessageState state) {
        MessageContent.Standing standing =
                new MessageContent.Standing(state.pinned(), state.byModerator(), repliesOf(state.replies()));
        if (state.deleted()) {
            return new MessageContent("", false, true, List.of(), standing);
        }
        List<MessageContent.Reaction> reactions = state.reactions().entrySet().stream()
                .map(one -> new MessageContent.Reaction(
                        one.getKey().value(),
                        one.getValue().stream()
                                .map(person -> profileOf(person).displayName())
                                .toList(),
                        one.getValue().contains(self)))
                .toList();
        return new MessageContent(state.text(), state.edited(), false, reactions, standing);
    }

    private MessageContent.Replies repliesOf(MessageState.Replies replies) {
        List<Avatar> people = replies.people().stream()
                .limit(PEOPLE_BELOW)
                .map(person -> Avatar.of(profileOf(person)))
                .toList();
        return new MessageContent.Replies(replies.count(), people, replies.lastAt());
    }

    /** Whoever is not among the people any more has had the account deleted. */
    private UserProfile profileOf(UserId id) {
        return people.apply(id).orElseGet(() -> former(id));
    }

    static UserProfile former(UserId id) {
        return new UserProfile(id, id.value(), Texts.get("people.former"), Role.MEMBER);
    }
}
