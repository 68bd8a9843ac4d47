package chat.lanyard.server.channel;

import chat.lanyard.protocol.frame.ChannelEvent;
import chat.lanyard.protocol.frame.ChannelFrame.InviteToChannel;
import chat.lanyard.protocol.frame.ChannelFrame.JoinChannel;
import chat.lanyard.protocol.frame.ChannelFrame.LeaveChannel;
import chat.lanyard.protocol.frame.ChannelFrame.RemoveFromChannel;
import chat.lanyard.protocol.frame.RequestResult.Appended;
import chat.lanyard.protocol.permission.Permission;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.ErrorCode;
import chat.lanyard.protocol.value.RequestRefusedException;
import chat.lanyard.protocol.value.Role;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.server.dispatch.RequestContext;
import chat.lanyard.server.log.Transaction;
import chat.lanyard.server.permission.Permissions;
import chat.lanyard.server.user.User;

/**
 * Answers {@code channel.join}, {@code channel.leave}, {@code channel.invite} and {@code channel.remove}; who is in a
 * channel already stays in it.
 */
final class MemberHandler {
    private final ChannelDesk desk;
    private final ChannelDirectory directory;

    MemberHandler(ChannelDesk desk, ChannelDirectory directory) {
        this.desk = desk;
        this.directory = directory;
    }

    void join(RequestContext<Appended> context, JoinChannel frame) {
        UserId user = context.userId();
        context.replyWith(desk.submit(transaction -> {
            desk.require(transaction, user, Permission.JOIN, frame.channelId());
            return letIn(transaction, frame.channelId(), desk.requireSelf(user), user);
        }));
    }

    void invite(RequestContext<Appended> context, InviteToChannel frame) {
        UserId user = context.userId();
        context.replyWith(desk.submit(transaction -> {
            desk.require(transaction, user, Permission.INVITE, frame.channelId());
            User invited = desk.requirePerson(user, frame.userId(), directory);
            return letIn(transaction, frame.channelId(), invited, user);
        }));
    }

    private Appended letIn(Transaction transaction, ChannelId channel, User user, UserId actor) {
        return desk.memberships().of(transaction).find(channel, user.id()).isPresent()
                ? desk.unchanged(transaction, channel)
                : appended(desk.memberships().join(transaction, channel, user, actor));
    }

    void leave(RequestContext<Appended> context, LeaveChannel frame) {
        UserId user = context.userId();
        context.replyWith(desk.submit(transaction -> {
            Channel channel = desk.require(transaction, user, Permission.LEAVE, frame.channelId());
            requireOther(channel, "Everybody is in this channel. It cannot be left; mute it instead.");
            return appended(desk.memberships().leave(transaction, channel.id(), user, user));
        }));
    }

    void remove(RequestContext<Appended> context, RemoveFromChannel frame) {
        UserId user = context.userId();
        context.replyWith(desk.submit(transaction -> {
            Channel channel = desk.require(transaction, user, Permission.REMOVE, frame.channelId());
            requireRemovable(transaction, channel, user, frame.userId());
            return appended(desk.memberships().leave(transaction, channel.id(), frame.userId(), user));
        }));
    }

    private void requireRemovable(Transaction transaction, Channel channel, UserId user, UserId other) {
        if (desk.memberships().of(transaction).find(channel.id(), other).isEmpty()) {
            throw new RequestRefusedException(ErrorCode.NOT_FOUND, "They are not in this channel.");
        }
        Permissions permissions = desk.permissions(transaction);
        if (permissions.role(other) != Role.GUEST) {
            requireOther(channel, "Everybody is in this channel. Only guests can be removed from it.");
        }
        if (permissions.role(other).compareTo(permissions.role(user, channel.id())) < 0) {
            throw new RequestRefusedException(
                    ErrorCode.FORBIDDEN, "You may not remove somebody from a channel who may do more than you.");
        }
    }

    private static void requireOther(Channel channel, String refusal) {
        if (channel.isEverybodys()) {
            throw new RequestRefusedException(ErrorCode.FORBIDDEN, refusal);
        }
    }

    private static Appended appended(ChannelEvent event) {
        return new Appended(event.sequence(), event.at());
    }
}
