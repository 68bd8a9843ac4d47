package chat.lanyard.server.channel;

import chat.lanyard.protocol.frame.RequestResult.Appended;
import chat.lanyard.protocol.permission.Permission;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.ErrorCode;
import chat.lanyard.protocol.value.RequestRefusedException;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.server.log.ChannelLog;
import chat.lanyard.server.log.Command;
import chat.lanyard.server.log.Transaction;
import chat.lanyard.server.permission.Permissions;
import chat.lanyard.server.user.User;
import chat.lanyard.server.user.UserDirectory;
import java.util.concurrent.CompletableFuture;

/** What all requests about channels need: the log, memberships, people, and the table of permissions. */
final class ChannelDesk {
    private final ChannelLog log;
    private final Memberships memberships;
    private final UserDirectory users;
    private final Permissions permissions;

    ChannelDesk(ChannelLog log, Memberships memberships, UserDirectory users, Permissions permissions) {
        this.log = log;
        this.memberships = memberships;
        this.users = users;
        this.permissions = permissions;
    }

    <R> CompletableFuture<R> submit(Command<R> command) {
        return log.submit(command);
    }

    Memberships memberships() {
        return memberships;
    }

    /** The table, as of this transaction so far. */
    Permissions permissions(Transaction transaction) {
        return permissions.within(memberships.of(transaction));
    }

    /** The channel as of this transaction so far, if the user may do this in it; else the request is refused. */
    Channel require(Transaction transaction, UserId user, Permission permission, ChannelId channel) {
        permissions(transaction).require(user, permission, channel);
        return memberships.of(transaction).channels().find(channel).orElseThrow();
    }

    /** Somebody who has an account and whom the user can see. */
    User requirePerson(UserId user, UserId person, ChannelDirectory channels) {
        return users.find(person)
                .filter(found -> new Visibility(permissions, channels).sees(user, found.id()))
                .orElseThrow(() -> new RequestRefusedException(ErrorCode.NOT_FOUND, "There is no such person here."));
    }

    /** Whoever asks; refused if the account was deleted meanwhile. */
    User requireSelf(UserId user) {
        return users.find(user)
                .orElseThrow(
                        () -> new RequestRefusedException(ErrorCode.NOT_FOUND, "Your account is no longer there."));
    }

    /** The answer to what had been done before: the newest event of the channel. */
    Appended unchanged(Transaction transaction, ChannelId channel) {
        long last = transaction.channel(channel).lastSequence();
        return new Appended(
                last, transaction.find(channel, last).orElseThrow().event().at());
    }
}
