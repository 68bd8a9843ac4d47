package chat.lanyard.server.typing;

import chat.lanyard.protocol.frame.RequestResult.Done;
import chat.lanyard.protocol.frame.ServerFrame;
import chat.lanyard.protocol.frame.TypingFrame;
import chat.lanyard.protocol.json.FrameCodec;
import chat.lanyard.protocol.permission.Permission;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.server.connection.ClientConnection;
import chat.lanyard.server.connection.OutboundMessage;
import chat.lanyard.server.connection.WireFormat;
import chat.lanyard.server.dispatch.FrameRoute;
import chat.lanyard.server.dispatch.RateClass;
import chat.lanyard.server.dispatch.RequestContext;
import chat.lanyard.server.permission.Permissions;
import com.github.benmanes.caffeine.cache.Ticker;
import java.util.Collection;
import java.util.function.Function;

/**
 * Tells those who are in a channel that somebody is writing there. Kept nowhere, throttled, and the first thing that a slow reader does
 * not get.
 */
public final class TypingRoute {
    private final Function<ChannelId, Collection<ClientConnection>> readers;
    private final WireFormat format;
    private final FrameCodec codec = new FrameCodec();
    private final TypingThrottle throttle = new TypingThrottle(Ticker.systemTicker());

    private TypingRoute(Function<ChannelId, Collection<ClientConnection>> readers, WireFormat format) {
        this.readers = readers;
        this.format = format;
    }

    /** @param readers the live connections that follow a channel */
    public static FrameRoute<?, ?> of(
            Permissions permissions, Function<ChannelId, Collection<ClientConnection>> readers, WireFormat format) {
        return new FrameRoute<>(
                TypingFrame.class,
                permissions.rule(Permission.POST, TypingFrame::channelId),
                RateClass.OTHER,
                new TypingRoute(readers, format)::handle);
    }

    private void handle(RequestContext<Done> context, TypingFrame frame) {
        if (throttle.isDue(frame.channelId(), context.userId())) {
            OutboundMessage typing =
                    format.text(codec.encode(new ServerFrame.Typing(frame.channelId(), context.userId())));
            readers.apply(frame.channelId()).stream()
                    .filter(reader -> !reader.user().userId().equals(context.userId()))
                    .forEach(reader -> reader.sendTransient(typing));
        }
        context.reply(new Done());
    }
}
