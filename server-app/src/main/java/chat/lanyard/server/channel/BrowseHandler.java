package chat.lanyard.server.channel;

import chat.lanyard.protocol.frame.ChannelFrame.BrowseChannels;
import chat.lanyard.protocol.frame.RequestResult.ChannelPage;
import chat.lanyard.protocol.json.FrameCodec;
import chat.lanyard.protocol.permission.Permission;
import chat.lanyard.protocol.value.ChannelKind;
import chat.lanyard.protocol.value.ChannelListing;
import chat.lanyard.protocol.value.LookAlikes;
import chat.lanyard.protocol.value.ProtocolLimits;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.server.dispatch.FrameHandler;
import chat.lanyard.server.dispatch.RequestContext;
import chat.lanyard.server.permission.Permissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Answers {@code channel.browse} from memory; who may not find channels is told of those they are in. */
final class BrowseHandler implements FrameHandler<ChannelPage, BrowseChannels> {
    private static final Comparator<ListedChannel> BY_NAME = Comparator.comparing(ListedChannel::name)
            .thenComparing(listed -> listed.channel().id().value());

    private final FrameCodec codec = new FrameCodec();
    private final ChannelDirectory directory;
    private final Permissions permissions;

    BrowseHandler(ChannelDirectory directory, Permissions permissions) {
        this.directory = directory;
        this.permissions = permissions;
    }

    @Override
    public void handle(RequestContext<ChannelPage> context, BrowseChannels frame) {
        UserId user = context.userId();
        String query =
                frame.query() == null ? "" : LookAlikes.fold(frame.query().strip());
        List<ListedChannel> found = following(user, frame)
                .filter(listed -> isListed(listed.channel(), user) && isNamed(listed, query))
                .sorted(BY_NAME)
                .limit(frame.limit() + 1L)
                .toList();
        List<ChannelListing> page = found.stream()
                .limit(frame.limit())
                .map(listed -> listing(listed.channel(), user))
                .toList();
        List<ChannelListing> fitting = codec.firstThatFit(page, ProtocolLimits.PAGE_BYTES);
        context.reply(new ChannelPage(fitting, found.size() > fitting.size()));
    }

    private Stream<ListedChannel> following(UserId user, BrowseChannels frame) {
        Stream<ListedChannel> all = directory.index().all().stream();
        return frame.after() == null
                ? all
                : directory
                        .find(frame.after())
                        .filter(last -> isListed(last, user)) // of others not even the place of their name is told
                        .map(ListedChannel::of)
                        .map(last -> all.filter(listed -> BY_NAME.compare(listed, last) > 0))
                        .orElse(Stream.empty());
    }

    private boolean isListed(Channel channel, UserId user) {
        return channel.kind() == ChannelKind.PUBLIC
                && (permissions.allows(user, Permission.FIND_CHANNELS) || directory.isMember(channel.id(), user));
    }

    private static boolean isNamed(ListedChannel listed, String folded) {
        return listed.name().contains(folded) || listed.topic().contains(folded);
    }

    private ChannelListing listing(Channel channel, UserId user) {
        return new ChannelListing(
                channel.id(),
                channel.details().name(),
                channel.details().topic(),
                channel.details().description(),
                directory.members(channel.id()).size(),
                channel.details().archived(),
                directory.isMember(channel.id(), user));
    }
}
