package chat.lanyard.server.http;

import chat.lanyard.protocol.value.AttachmentId;
import chat.lanyard.protocol.value.ErrorCode;
import chat.lanyard.protocol.value.ErrorDetail;
import chat.lanyard.protocol.value.RequestRefusedException;
import chat.lanyard.protocol.value.UserId;
import java.util.concurrent.RejectedExecutionException;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.Request;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries the bytes of files. No transfer holds a thread while it waits for its client or for its turn, and each holds one
 * buffer at most, so that slow clients cost others nothing.
 */
final class Transfers {
    private static final Logger LOG = LoggerFactory.getLogger(Transfers.class);

    private final HttpEndpoint.Files files;
    private final Authorization authorization;
    private final TransferErrors errors;
    private final TransferSlots slots = new TransferSlots();

    Transfers(HttpEndpoint.Files files, Authorization authorization, TransferErrors errors) {
        this.files = files;
        this.authorization = authorization;
        this.errors = errors;
    }

    Authorization authorization() {
        return authorization;
    }

    TransferErrors errors() {
        return errors;
    }

    void upload(Exchange exchange, AttachmentId id) {
        UploadTransfer transfer = new UploadTransfer(this, exchange);
        start(exchange, () -> transfer.start(files.uploads(), id));
    }

    void download(Exchange exchange, AttachmentId id) {
        DownloadTransfer transfer = new DownloadTransfer(this, exchange);
        start(exchange, () -> transfer.start(files.access(), id));
    }

    private void start(Exchange exchange, Step step) {
        UserId user = exchange.user().userId();
        slots.take(user);
        Request.addCompletionListener(exchange.request(), failure -> slots.giveBack(user));
        run(exchange, step);
    }

    /** Work on the disk, some milliseconds of it. */
    interface Step {
        void run() throws Exception;
    }

    /** Runs a step when it is its turn; one that fails ends the exchange. */
    void run(Exchange exchange, Step step) {
        try {
            files.disk().execute(() -> guarded(exchange, step));
        } catch (RejectedExecutionException e) {
            exchange.callback().failed(e); // the server stops
        }
    }

    private void guarded(Exchange exchange, Step step) {
        try {
            step.run();
        } catch (Exception e) {
            fail(exchange, e);
        }
    }

    /** Answers what went wrong; if the answer has begun already, or nobody is there to read it, cuts the exchange off. */
    void fail(Exchange exchange, Throwable cause) {
        if (exchange.response().isCommitted() || cause instanceof EofException) {
            exchange.callback().failed(cause);
        } else if (cause instanceof RequestRefusedException refused) {
            errors.refuse(exchange, refused.error());
        } else {
            LOG.warn("A file could not be carried", cause);
            errors.refuse(
                    exchange,
                    ErrorDetail.of(
                            ErrorCode.UNAVAILABLE,
                            "The server cannot get at its files right now. Try again in a moment."));
        }
    }

    /** Refuses to go on for somebody who has been signed out meanwhile. */
    void requireSignedIn(Exchange exchange) {
        if (!files.signedIn().test(exchange.user())) {
            throw new RequestRefusedException(ErrorCode.REVOKED_TOKEN, "You have been signed out.");
        }
    }
}
