package chat.lanyard.server.message;

import chat.lanyard.protocol.frame.ChannelEvent.MessagePosted;
import chat.lanyard.protocol.frame.ClientFrame.PostMessage;
import chat.lanyard.protocol.frame.RequestResult.Posted;
import chat.lanyard.protocol.permission.Permission;
import chat.lanyard.protocol.value.Attachment;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.ErrorCode;
import chat.lanyard.protocol.value.MessageId;
import chat.lanyard.protocol.value.PostedMessage;
import chat.lanyard.protocol.value.RequestRefusedException;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.server.attachment.MessageAttachments;
import chat.lanyard.server.channel.MembershipChanges;
import chat.lanyard.server.channel.WideMentions;
import chat.lanyard.server.dispatch.FrameHandler;
import chat.lanyard.server.dispatch.RequestContext;
import chat.lanyard.server.log.ChannelLog;
import chat.lanyard.server.log.LogEntry;
import chat.lanyard.server.log.MessageIds;
import chat.lanyard.server.log.Transaction;
import chat.lanyard.server.permission.Permissions;
import chat.lanyard.server.user.User;
import chat.lanyard.server.user.UserDirectory;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Answers {@code message.post} once the message is durable; the same client id again gets the first answer. */
final class PostHandler implements FrameHandler<Posted, PostMessage> {
    private final ChannelLog log;
    private final UserDirectory users;
    private final MessageAttachments attachments;
    private final Permissions permissions;
    private final Supplier<MembershipChanges> changes;
    private final ThreadRepository threads;
    private final Clock clock;

    PostHandler(
            ChannelLog log,
            UserDirectory users,
            MessageAttachments attachments,
            Permissions permissions,
            Supplier<MembershipChanges> changes,
            ThreadRepository threads,
            Clock clock) {
        this.log = log;
        this.threads = threads;
        this.users = users;
        this.attachments = attachments;
        this.permissions = permissions;
        this.changes = changes;
        this.clock = clock;
    }

    @Override
    public void handle(RequestContext<Posted> context, PostMessage frame) {
        UserId author = context.userId();
        context.replyWith(log.submit(transaction -> post(transaction, author, frame)));
    }

    private Posted post(Transaction transaction, UserId author, PostMessage frame) {
        return transaction
                .findMessage(author, frame.clientMessageId())
                .map(before -> posted(before.channel(), before.sequence(), before.at()))
                .orElseGet(() -> append(transaction, author, frame));
    }

    private Posted append(Transaction transaction, UserId author, PostMessage frame) {
        ChannelId channel = frame.channelId();
        MembershipChanges memberships = transaction.part(MembershipChanges.class, changes);
        permissions.within(memberships).require(author, Permission.POST, channel);
        Set<UserId> named = named(memberships, frame);
        if (named.contains(WideMentions.EVERYBODY)) {
            permissions.within(memberships).require(author, Permission.ALERT_EVERYBODY, channel);
        }
        Optional<Long> root = rootOf(transaction, frame);
        MessageId answered =
                root.map(sequence -> MessageIds.of(channel, sequence)).orElse(null);
        List<Attachment> files = attachments.require(transaction, author, frame.attachments());
        Content content = new Content(frame, answered, files);
        MessagePosted event = transaction.channel(channel).append(sequence -> event(sequence, author, content));
        attachments.attach(channel, event.sequence(), files);
        root.ifPresent(sequence -> threads.insert(new Reply(channel, sequence, event.sequence(), author, event.at())));
        memberships.posted(channel, author);
        mention(memberships, event, channel, named);
        return posted(channel, event.sequence(), event.at());
    }

    private Set<UserId> named(MembershipChanges memberships, PostMessage frame) {
        return Mentions.in(
                frame.text(),
                name -> users.find(name)
                        .map(User::id)
                        .filter(user ->
                                memberships.find(frame.channelId(), user).isPresent()));
    }

    private static void mention(
            MembershipChanges memberships, MessagePosted event, ChannelId channel, Set<UserId> named) {
        UserId author = event.actor();
        if (named.contains(WideMentions.EVERYBODY)) {
            memberships.mentionedAll(channel, author, event.sequence());
        } else {
            named.stream()
                    .filter(user -> !user.equals(author))
                    .forEach(user -> memberships.mentioned(channel, user, event.sequence()));
        }
    }

    /** What a message is made of, once that is found to be there. */
    private record Content(PostMessage frame, MessageId answered, List<Attachment> files) {}

    private MessagePosted event(long sequence, UserId author, Content content) {
        PostMessage frame = content.frame();
        return new MessagePosted(
                sequence,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                author,
                new PostedMessage(
                        MessageIds.of(frame.channelId(), sequence),
                        frame.clientMessageId(),
                        frame.text(),
                        content.answered(),
                        content.files()));
    }

    private static Posted posted(ChannelId channel, long sequence, Instant at) {
        return new Posted(sequence, MessageIds.of(channel, sequence), at);
    }

    /** A reply to a reply stands in the same thread as that one. */
    private static Optional<Long> rootOf(Transaction transaction, PostMessage frame) {
        if (frame.replyTo() == null) {
            return Optional.empty();
        }
        LogEntry answered = MessageIds.sequence(frame.replyTo(), frame.channelId())
                .flatMap(sequence -> transaction.find(frame.channelId(), sequence))
                .filter(entry -> entry.clientMessageId() != null)
                .orElseThrow(() -> invalid("replyTo must be a message of the same channel."));
        return Optional.of(Threads.rootOf(answered).orElse(answered.sequence()));
    }

    private static RequestRefusedException invalid(String message) {
        return new RequestRefusedException(ErrorCode.INVALID_REQUEST, message);
    }
}
