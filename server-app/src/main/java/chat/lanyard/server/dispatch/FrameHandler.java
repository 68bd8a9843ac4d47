package chat.lanyard.server.dispatch;

import chat.lanyard.protocol.frame.ClientFrame;
import chat.lanyard.protocol.frame.RequestResult;

/** Carries out one kind of frame; runs on the lane of its connection, in the order in which frames came. */
@FunctionalInterface
public interface FrameHandler<R extends RequestResult, F extends ClientFrame<R>> {
    /**
     * Replies once, now or later.
     *
     * @throws chat.lanyard.protocol.value.RequestRefusedException to refuse
     */
    void handle(RequestContext<R> context, F frame);
}
