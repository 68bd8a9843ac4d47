package chat.lanyard.client.connection;

import chat.lanyard.protocol.frame.RequestResult;
import chat.lanyard.protocol.value.ErrorDetail;
import chat.lanyard.protocol.value.RequestId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** The requests of one socket that wait for an answer. Confined to the event thread. */
final class PendingRequests {
    private record Pending<R extends RequestResult>(Class<R> type, CompletableFuture<R> future) {
        void complete(RequestResult result) {
            future.complete(type.cast(result));
        }
    }

    private final Map<RequestId, Pending<?>> pending = new LinkedHashMap<>();

    <R extends RequestResult> CompletableFuture<R> add(RequestId id, Class<R> type) {
        CompletableFuture<R> future = new CompletableFuture<>();
        pending.put(id, new Pending<>(type, future));
        return future;
    }

    /** The shape of the result that a request waits for; {@code null} if none does. */
    Class<? extends RequestResult> typeOf(RequestId id) {
        Pending<?> request = pending.get(id);
        return request == null ? null : request.type();
    }

    void complete(RequestId id, RequestResult result) {
        Pending<?> request = pending.remove(id);
        if (request != null) {
            request.complete(result);
        }
    }

    void fail(RequestId id, ErrorDetail error) {
        Pending<?> request = id == null ? null : pending.remove(id);
        if (request != null) {
            request.future().completeExceptionally(new RequestException(error));
        }
    }

    /** No answer came in time. */
    void expire(RequestId id) {
        Pending<?> request = pending.remove(id);
        if (request != null) {
            request.future().completeExceptionally(new NotConnectedException("The server did not answer in time"));
        }
    }

    void failAll() {
        List<Pending<?>> lost = List.copyOf(pending.values());
        pending.clear();
        lost.forEach(request ->
                request.future().completeExceptionally(new NotConnectedException("The connection was lost")));
    }
}
