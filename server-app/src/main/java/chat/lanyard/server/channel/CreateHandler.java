package chat.lanyard.server.channel;

import chat.lanyard.protocol.frame.ChannelEvent.ChannelChanged;
import chat.lanyard.protocol.frame.ChannelFrame.CreateChannel;
import chat.lanyard.protocol.frame.RequestResult.ChannelOpened;
import chat.lanyard.protocol.permission.Permission;
import chat.lanyard.protocol.value.ChannelDetails;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.ErrorCode;
import chat.lanyard.protocol.value.ProtocolLimits;
import chat.lanyard.protocol.value.RequestRefusedException;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.server.dispatch.FrameHandler;
import chat.lanyard.server.dispatch.RequestContext;
import chat.lanyard.server.log.Transaction;
import chat.lanyard.server.user.User;
import java.util.function.Supplier;

/** Answers {@code channel.create}: the channel begins with what it is, then with who made it joining it. */
final class CreateHandler implements FrameHandler<ChannelOpened, CreateChannel> {
    private final ChannelDesk desk;
    private final Supplier<ChannelId> ids;

    CreateHandler(ChannelDesk desk, Supplier<ChannelId> ids) {
        this.desk = desk;
        this.ids = ids;
    }

    @Override
    public void handle(RequestContext<ChannelOpened> context, CreateChannel frame) {
        UserId user = context.userId();
        context.replyWith(desk.submit(transaction -> create(transaction, user, frame)));
    }

    private ChannelOpened create(Transaction transaction, UserId user, CreateChannel frame) {
        desk.permissions(transaction).require(user, Permission.CREATE_CHANNELS);
        MembershipChanges memberships = desk.memberships().of(transaction);
        TakenNames.require(memberships, user, null, frame.name());
        requireFewerThanAll(memberships.channels(), user);
        User maker = desk.requireSelf(user);
        Channel channel = new Channel(
                ids.get(),
                frame.kind(),
                new ChannelDetails(frame.name(), frame.topic(), frame.description(), false),
                user);
        begin(desk, transaction, channel);
        desk.memberships().join(transaction, channel.id(), maker, user);
        return new ChannelOpened(channel.id());
    }

    /** Makes a channel whose first event tells what it is, of which kind, and who made it. */
    static void begin(ChannelDesk desk, Transaction transaction, Channel channel) {
        desk.memberships().of(transaction).channels().insert(channel);
        transaction
                .channel(channel.id())
                .append(sequence -> new ChannelChanged(
                        sequence, desk.memberships().now(), channel.createdBy(), channel.details(), channel.kind()));
    }

    private static void requireFewerThanAll(ChannelChanges channels, UserId user) {
        if (channels.madeBy(user, false) >= ProtocolLimits.CHANNELS_PER_CREATOR) {
            throw new RequestRefusedException(
                    ErrorCode.INVALID_REQUEST,
                    "You have made " + ProtocolLimits.CHANNELS_PER_CREATOR
                            + " channels, which is all one person can make. Ask somebody else to make it.");
        }
    }
}
