package chat.lanyard.server.dispatch;

import chat.lanyard.protocol.frame.ClientFrame;
import chat.lanyard.protocol.frame.RequestResult;
import chat.lanyard.server.connection.AuthenticatedUser;

/** What the server does with one kind of frame: who may, how often, and how. */
public record FrameRoute<R extends RequestResult, F extends ClientFrame<R>>(
        Class<F> frameClass, AccessRule<F> access, RateClass rateClass, FrameHandler<R, F> handler) {

    boolean allows(AuthenticatedUser user, ClientFrame<?> frame) {
        return access.allows(user, frameClass.cast(frame));
    }

    void handle(Replies replies, ClientFrame<?> frame) {
        F request = frameClass.cast(frame);
        handler.handle(new RequestContext<>(replies, request.requestId()), request);
    }
}
