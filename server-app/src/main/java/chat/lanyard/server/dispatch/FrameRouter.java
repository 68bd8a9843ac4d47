package chat.lanyard.server.dispatch;

import chat.lanyard.protocol.frame.ClientFrame;
import chat.lanyard.protocol.frame.SealedFamily;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The route of every kind of frame; cannot be built while one is missing. */
public final class FrameRouter {
    private final Map<Class<?>, FrameRoute<?, ?>> routes;

    public FrameRouter(List<FrameRoute<?, ?>> routes) {
        this.routes =
                routes.stream().collect(Collectors.toUnmodifiableMap(FrameRoute::frameClass, Function.identity()));
        Set<Class<?>> missing = SealedFamily.leaves(ClientFrame.class).stream()
                .filter(type -> !this.routes.containsKey(type))
                .collect(Collectors.toSet());
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("no route for " + missing);
        }
    }

    FrameRoute<?, ?> route(ClientFrame<?> frame) {
        return routes.get(frame.getClass());
    }
}
