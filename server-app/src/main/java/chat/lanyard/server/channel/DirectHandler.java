package chat.lanyard.server.channel;

import chat.lanyard.protocol.frame.ChannelFrame.OpenDirect;
import chat.lanyard.protocol.frame.RequestResult.ChannelOpened;
import chat.lanyard.protocol.permission.Permission;
import chat.lanyard.protocol.value.ChannelDetails;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.ChannelKind;
import chat.lanyard.protocol.value.ErrorCode;
import chat.lanyard.protocol.value.ProtocolLimits;
import chat.lanyard.protocol.value.RequestRefusedException;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.server.dispatch.FrameHandler;
import chat.lanyard.server.dispatch.RequestContext;
import chat.lanyard.server.log.Transaction;
import chat.lanyard.server.user.User;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Answers {@code direct.open}: the id of a conversation follows from who is in it, so there is one for each set of people. */
final class DirectHandler implements FrameHandler<ChannelOpened, OpenDirect> {
    private static final ChannelDetails NAMELESS = new ChannelDetails("", "", "", false);

    private final ChannelDesk desk;
    private final ChannelDirectory directory;
    private final Closings closings;

    DirectHandler(ChannelDesk desk, ChannelDirectory directory, Closings closings) {
        this.desk = desk;
        this.directory = directory;
        this.closings = closings;
    }

    @Override
    public void handle(RequestContext<ChannelOpened> context, OpenDirect frame) {
        UserId user = context.userId();
        SortedSet<UserId> people = new TreeSet<>(Comparator.comparing(UserId::value));
        people.addAll(frame.userIds());
        people.add(user);
        if (people.size() < 2 || people.size() > ProtocolLimits.DIRECT_MEMBERS) {
            throw new RequestRefusedException(
                    ErrorCode.INVALID_REQUEST,
                    "A conversation has 2 to " + ProtocolLimits.DIRECT_MEMBERS
                            + " people, yourself among them. For more, create a private channel.");
        }
        context.replyWith(desk.submit(transaction -> open(transaction, user, people)));
    }

    private ChannelOpened open(Transaction transaction, UserId user, SortedSet<UserId> people) {
        desk.permissions(transaction).require(user, Permission.OPEN_CONVERSATIONS);
        List<User> members = people.stream()
                .map(person ->
                        person.equals(user) ? desk.requireSelf(user) : desk.requirePerson(user, person, directory))
                .toList();
        Channel channel = new Channel(idOf(people), ChannelKind.DIRECT, NAMELESS, user);
        ChannelChanges channels = desk.memberships().of(transaction).channels();
        if (channels.find(channel.id()).isEmpty()) {
            requireFewerThanAll(channels, user);
            CreateHandler.begin(desk, transaction, channel);
            members.forEach(member -> desk.memberships().join(transaction, channel.id(), member, user));
        } else {
            closings.reopen(transaction, user, channel.id());
        }
        return new ChannelOpened(channel.id());
    }

    private static void requireFewerThanAll(ChannelChanges channels, UserId user) {
        if (channels.madeBy(user, true) >= ProtocolLimits.CONVERSATIONS_PER_OPENER) {
            throw new RequestRefusedException(
                    ErrorCode.INVALID_REQUEST,
                    "You have opened " + ProtocolLimits.CONVERSATIONS_PER_OPENER
                            + " conversations, which is all one person can open. Ask one of the others to open it.");
        }
    }

    private static ChannelId idOf(SortedSet<UserId> people) {
        String ids = people.stream().map(UserId::value).collect(Collectors.joining("\n"));
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(ids.getBytes(StandardCharsets.UTF_8));
            return new ChannelId("d-" + Base64.getUrlEncoder().withoutPadding().encodeToString(hash));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
