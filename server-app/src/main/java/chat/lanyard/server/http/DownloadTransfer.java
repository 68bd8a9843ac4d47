package chat.lanyard.server.http;

import chat.lanyard.protocol.value.Attachment;
import chat.lanyard.protocol.value.AttachmentId;
import chat.lanyard.protocol.value.ErrorCode;
import chat.lanyard.protocol.value.RequestRefusedException;
import chat.lanyard.server.attachment.AttachmentAccess;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.StandardOpenOption;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.RetainableByteBuffer;
import org.eclipse.jetty.util.Callback;

/** One {@code GET} of a file, read from the disk only as fast as the client takes it. */
final class DownloadTransfer {
    private static final int BUFFER_BYTES = 128 * 1024;
    /** How often it is looked whether the one who asked may still go on, in bytes. */
    private static final long LOOK_BYTES = 4L * 1024 * 1024;

    private final Transfers transfers;
    private final Exchange exchange;
    private FileChannel file;
    private RetainableByteBuffer buffer;
    private long position;
    private long end;
    private long nextLook;

    DownloadTransfer(Transfers transfers, Exchange exchange) {
        this.transfers = transfers;
        this.exchange = exchange;
    }

    void start(AttachmentAccess access, AttachmentId id) throws IOException {
        Attachment attachment = access.find(exchange.user().userId(), id).orElseThrow(DownloadTransfer::notThere);
        ByteRange range = range(attachment);
        describe(attachment, range);
        position = range.start();
        end = range.end();
        nextLook = position + LOOK_BYTES;
        if (HttpMethod.HEAD.is(exchange.request().getMethod()) || range.length() == 0) {
            exchange.response().write(true, ByteBuffer.allocate(0), exchange.callback());
            return;
        }
        open(access, attachment);
        next();
    }

    private static RequestRefusedException notThere() {
        return new RequestRefusedException(
                ErrorCode.NOT_FOUND, "There is no such file, or you may not see a message that has it.");
    }

    private ByteRange range(Attachment attachment) {
        HttpFields headers = exchange.request().getHeaders();
        String condition = headers.get(HttpHeader.IF_RANGE);
        boolean same = condition == null || condition.equals(tag(attachment));
        try {
            return ByteRange.of(same ? headers.get(HttpHeader.RANGE) : null, attachment.size());
        } catch (RequestRefusedException e) {
            exchange.response().getHeaders().put(HttpHeader.CONTENT_RANGE, "bytes */" + attachment.size());
            throw e;
        }
    }

    private static String tag(Attachment attachment) {
        return '"' + attachment.sha256() + '"';
    }

    private void describe(Attachment attachment, ByteRange range) {
        HttpFields.Mutable headers = exchange.response().getHeaders();
        headers.put(HttpHeader.CONTENT_TYPE, attachment.type());
        headers.put(HttpHeader.CONTENT_LENGTH, range.length());
        headers.put(HttpHeader.ACCEPT_RANGES, "bytes");
        headers.put(HttpHeader.ETAG, tag(attachment));
        headers.put(HttpHeader.CACHE_CONTROL, "private, no-store");
        headers.put("Content-Disposition", ContentDisposition.attachment(attachment.name()));
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Content-Security-Policy", "sandbox; default-src 'none'");
        if (range.length() < attachment.size()) {
            exchange.response().setStatus(HttpStatus.PARTIAL_CONTENT_206);
            headers.put(
                    HttpHeader.CONTENT_RANGE,
                    "bytes " + range.start() + "-" + (range.end() - 1) + "/" + attachment.size());
        }
    }

    private void open(AttachmentAccess access, Attachment attachment) throws IOException {
        try {
            file = FileChannel.open(access.content(attachment), StandardOpenOption.READ);
        } catch (NoSuchFileException e) {
            exchange.response().reset();
            throw notThere();
        }
        buffer = exchange.request().getComponents().getByteBufferPool().acquire(BUFFER_BYTES, true);
    }

    private void next() throws IOException {
        try {
            ByteBuffer bytes = read();
            position += bytes.remaining();
            if (position >= nextLook) {
                nextLook = position + LOOK_BYTES;
                transfers.requireSignedIn(exchange);
            }
            boolean last = position >= end;
            exchange.response()
                    .write(
                            last,
                            bytes,
                            Callback.from(() -> transfers.run(exchange, last ? this::done : this::next), this::broken));
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
    }

    private ByteBuffer read() throws IOException {
        ByteBuffer bytes = buffer.getByteBuffer().clear();
        bytes.limit((int) Math.min(bytes.capacity(), end - position));
        if (file.read(bytes, position) <= 0) {
            throw new EOFException("The content of a file is shorter than it was");
        }
        return bytes.flip();
    }

    private void done() throws IOException {
        close();
        exchange.callback().succeeded();
    }

    /** The client went away, or took nothing for too long. */
    private void broken(Throwable cause) {
        transfers.run(exchange, () -> {
            close();
            exchange.callback().failed(cause);
        });
    }

    private void close() throws IOException {
        buffer.release();
        file.close();
    }
}
