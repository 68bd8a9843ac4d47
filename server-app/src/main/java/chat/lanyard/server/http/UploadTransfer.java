package chat.lanyard.server.http;

import chat.lanyard.protocol.value.AttachmentId;
import chat.lanyard.protocol.value.ErrorCode;
import chat.lanyard.protocol.value.RequestRefusedException;
import chat.lanyard.server.attachment.UploadWriter;
import chat.lanyard.server.attachment.Uploads;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.EofException;

/**
 * The body of one {@code PATCH}, written to the disk as it comes. Whatever has arrived when the connection breaks is
 * kept.
 */
final class UploadTransfer {
    private static final String TYPE = "application/offset+octet-stream";
    /** Written in one turn; then others have theirs. */
    private static final int TURN_BYTES = 1024 * 1024;

    private final Transfers transfers;
    private final Exchange exchange;
    private UploadWriter writer;

    UploadTransfer(Transfers transfers, Exchange exchange) {
        this.transfers = transfers;
        this.exchange = exchange;
    }

    void start(Uploads uploads, AttachmentId id) throws IOException {
        if (!TYPE.equals(exchange.request().getHeaders().get(HttpHeader.CONTENT_TYPE))) {
            throw invalid("Content-Type must be " + TYPE + ".");
        }
        try {
            writer = uploads.write(exchange.user().userId(), id, offset());
        } catch (RequestRefusedException e) {
            if (e.error().is(ErrorCode.OFFSET_MISMATCH)) {
                tell(uploads.received(uploads.own(exchange.user().userId(), id)));
            }
            throw e;
        }
        read();
    }

    private long offset() {
        String offset = exchange.request().getHeaders().get(UploadsApi.OFFSET);
        if (offset == null || !offset.matches("\\d{1,18}")) {
            throw invalid(UploadsApi.OFFSET + " must be how many bytes have arrived.");
        }
        return Long.parseLong(offset);
    }

    private static RequestRefusedException invalid(String rule) {
        return new RequestRefusedException(ErrorCode.INVALID_REQUEST, rule);
    }

    private void tell(long received) {
        exchange.response().getHeaders().put(UploadsApi.OFFSET, received);
    }

    private void read() throws IOException {
        try {
            readOneTurn();
        } catch (IOException | RuntimeException e) {
            writer.close();
            throw e;
        }
    }

    private void readOneTurn() throws IOException {
        for (int written = 0; written < TURN_BYTES; ) {
            Content.Chunk chunk = exchange.request().read();
            if (chunk == null) {
                exchange.request().demand(() -> transfers.run(exchange, this::read));
                return;
            }
            if (Content.Chunk.isFailure(chunk)) {
                throw brokenOff(chunk.getFailure());
            }
            written += write(chunk);
            if (chunk.isLast()) {
                end();
                return;
            }
        }
        transfers.requireSignedIn(exchange);
        transfers.run(exchange, this::read);
    }

    private static EofException brokenOff(Throwable cause) {
        return new EofException(cause);
    }

    private int write(Content.Chunk chunk) throws IOException {
        try {
            int size = chunk.remaining();
            writer.write(chunk.getByteBuffer());
            return size;
        } finally {
            chunk.release();
        }
    }

    private void end() throws IOException {
        long received = writer.position();
        writer.close();
        tell(received);
        exchange.response().setStatus(HttpStatus.NO_CONTENT_204);
        exchange.response().write(true, ByteBuffer.allocate(0), exchange.callback());
    }
}
