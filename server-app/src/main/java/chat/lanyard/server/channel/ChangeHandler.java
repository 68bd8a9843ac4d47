package chat.lanyard.server.channel;

import chat.lanyard.protocol.frame.ChannelEvent.ChannelChanged;
import chat.lanyard.protocol.frame.ChannelFrame;
import chat.lanyard.protocol.frame.ChannelFrame.ArchiveChannel;
import chat.lanyard.protocol.frame.ChannelFrame.RestoreChannel;
import chat.lanyard.protocol.frame.ChannelFrame.UpdateChannel;
import chat.lanyard.protocol.frame.RequestResult.Appended;
import chat.lanyard.protocol.permission.Permission;
import chat.lanyard.protocol.value.ChannelDetails;
import chat.lanyard.protocol.value.ErrorCode;
import chat.lanyard.protocol.value.RequestRefusedException;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.server.dispatch.RequestContext;
import chat.lanyard.server.log.Transaction;

/** Answers {@code channel.update}, {@code channel.archive} and {@code channel.restore}; what is so already stays so. */
final class ChangeHandler {
    private final ChannelDesk desk;

    ChangeHandler(ChannelDesk desk) {
        this.desk = desk;
    }

    /** What is changed, once the permission has been asked for. */
    private interface Change {
        ChannelDetails of(Transaction transaction, Channel channel);
    }

    void update(RequestContext<Appended> context, UpdateChannel frame) {
        UserId user = context.userId();
        Permission first =
                frame.name() == null && frame.description() == null ? Permission.CHANGE_TOPIC : Permission.RENAME;
        handle(context, frame, first, (transaction, channel) -> {
            if (frame.topic() != null) {
                desk.require(transaction, user, Permission.CHANGE_TOPIC, frame.channelId());
            }
            ChannelDetails updated = updated(channel.details(), frame);
            if (!updated.name().equals(channel.details().name())) {
                TakenNames.require(desk.memberships().of(transaction), user, channel.id(), updated.name());
            }
            return updated;
        });
    }

    private static ChannelDetails updated(ChannelDetails before, UpdateChannel frame) {
        return new ChannelDetails(
                frame.name() == null ? before.name() : frame.name(),
                frame.topic() == null ? before.topic() : frame.topic(),
                frame.description() == null ? before.description() : frame.description(),
                before.archived());
    }

    void archive(RequestContext<Appended> context, ArchiveChannel frame) {
        handle(context, frame, Permission.ARCHIVE, (transaction, channel) -> {
            if (channel.isEverybodys()) {
                throw new RequestRefusedException(
                        ErrorCode.FORBIDDEN, "Everybody is in this channel. It cannot be archived.");
            }
            return channel.details().withArchived(true);
        });
    }

    void restore(RequestContext<Appended> context, RestoreChannel frame) {
        handle(
                context,
                frame,
                Permission.ARCHIVE,
                (transaction, channel) -> channel.details().withArchived(false));
    }

    private void handle(
            RequestContext<Appended> context, ChannelFrame.Change frame, Permission permission, Change change) {
        UserId user = context.userId();
        context.replyWith(desk.submit(transaction -> {
            Channel channel = desk.require(transaction, user, permission, frame.channelId());
            ChannelDetails details = change.of(transaction, channel);
            return details.equals(channel.details())
                    ? desk.unchanged(transaction, channel.id())
                    : append(transaction, user, channel.withDetails(details));
        }));
    }

    private Appended append(Transaction transaction, UserId user, Channel changed) {
        ChannelChanged event = transaction
                .channel(changed.id())
                .append(sequence ->
                        new ChannelChanged(sequence, desk.memberships().now(), user, changed.details()));
        desk.memberships().of(transaction).channels().update(changed);
        return new Appended(event.sequence(), event.at());
    }
}
