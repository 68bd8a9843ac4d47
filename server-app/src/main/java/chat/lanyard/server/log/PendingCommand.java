package chat.lanyard.server.log;

import chat.lanyard.protocol.value.RequestRefusedException;
import java.util.concurrent.CompletableFuture;

/** A command on its way through the pipeline, with the future of whoever waits for it. */
final class PendingCommand<R> {
    private final Command<R> command;
    private final CompletableFuture<R> future = new CompletableFuture<>();
    private R result;
    private RequestRefusedException refusal;

    PendingCommand(Command<R> command) {
        this.command = command;
    }

    CompletableFuture<R> future() {
        return future;
    }

    /**
     * May be called again after a rollback.
     *
     * @throws RequestRefusedException if the command was refused when half of it was written, so that all must be undone
     */
    void execute(Transaction transaction) {
        result = null;
        refusal = null;
        long before = transaction.writes();
        try {
            result = command.execute(transaction);
        } catch (RequestRefusedException e) {
            if (transaction.writes() > before) {
                throw e;
            }
            refusal = e;
        }
    }

    void complete() {
        if (refusal == null) {
            future.complete(result);
        } else {
            future.completeExceptionally(refusal);
        }
    }

    void fail(RuntimeException cause) {
        future.completeExceptionally(cause);
    }
}
