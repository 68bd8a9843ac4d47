package chat.lanyard.server.dispatch;

import chat.lanyard.protocol.frame.RequestResult;
import chat.lanyard.protocol.frame.ServerFrame;
import chat.lanyard.protocol.value.ErrorCode;
import chat.lanyard.protocol.value.ErrorDetail;
import chat.lanyard.protocol.value.RequestId;
import chat.lanyard.protocol.value.RequestRefusedException;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.server.connection.ClientConnection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A request that is being carried out, and the way to answer it under its id. May be used from any thread.
 *
 * @param <R> the shape of its result
 */
public final class RequestContext<R extends RequestResult> {
    private static final Logger LOG = LoggerFactory.getLogger(RequestContext.class);

    private final Replies replies;
    private final RequestId requestId;

    RequestContext(Replies replies, RequestId requestId) {
        this.replies = replies;
        this.requestId = requestId;
    }

    public ClientConnection connection() {
        return replies.connection();
    }

    /** Who asks. */
    public UserId userId() {
        return connection().user().userId();
    }

    public RequestId requestId() {
        return requestId;
    }

    public void reply(R result) {
        replies.send(new ServerFrame.Result(requestId, result));
    }

    /** Replies when the result is there, or refuses with the reason why it is not. */
    public void replyWith(CompletableFuture<? extends R> result) {
        result.whenComplete((value, failure) -> {
            if (failure == null) {
                reply(value);
            } else {
                fail(failure);
            }
        });
    }

    void fail(Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        if (cause instanceof RequestRefusedException refused) {
            refuse(refused.error());
        } else {
            LOG.error("A request failed", cause);
            refuse(ErrorDetail.of(ErrorCode.INTERNAL_ERROR, "Something went wrong on the server. Try again."));
        }
    }

    void refuse(ErrorDetail error) {
        replies.send(new ServerFrame.Failure(requestId, error));
    }
}
