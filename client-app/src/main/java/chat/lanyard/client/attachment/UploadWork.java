package chat.lanyard.client.attachment;

import chat.lanyard.client.store.OutgoingFile;
import chat.lanyard.protocol.http.HttpApi;
import chat.lanyard.protocol.value.AttachmentId;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.function.Consumer;

/** Brings a file to the server: announces it, sends what is missing there, and has the whole proved by its hash. */
final class UploadWork implements Transfer.Work {
    private static final int MOST_DAMAGES = 3;

    private final FileApi api;
    private final OutgoingFile file;
    private final Consumer<AttachmentId> announced;
    private final FileHash hash = new FileHash();
    private AttachmentId remote;
    private long lastOffset = -1;
    private int damages;

    /** @param announced told the server's name for the file before any of it is sent */
    UploadWork(FileApi api, OutgoingFile file, Consumer<AttachmentId> announced) {
        this.api = api;
        this.file = file;
        this.announced = announced;
        remote = file.remote();
    }

    @Override
    public void attempt(Transfer.Progress progress) throws IOException, TransferException, InterruptedException {
        requireUnchanged();
        HttpApi.UploadState state = state();
        if (state.attachment() == null && state.offset() == lastOffset) {
            // the answer to a long body that is refused is often lost; that to an empty one is not
            api.send(remote, state.offset(), 0, InputStream::nullInputStream);
        }
        lastOffset = state.offset();
        while (state.attachment() == null) {
            if (state.offset() < file.size()) {
                send(state.offset(), progress);
            }
            state = finish();
        }
        progress.reached(file.size());
    }

    private void requireUnchanged() throws TransferException {
        try {
            if (Files.size(file.path()) != file.size()
                    || Files.getLastModifiedTime(file.path()).toMillis() != file.modified()) {
                throw new TransferException(TransferFailure.CHANGED);
            }
        } catch (IOException e) {
            throw new TransferException(TransferFailure.UNREADABLE, e);
        }
    }

    private HttpApi.UploadState state() throws IOException, TransferException, InterruptedException {
        if (remote != null) {
            try {
                return api.state(remote);
            } catch (TransferException e) {
                if (e.failure() != TransferFailure.GONE) {
                    throw e;
                }
            }
        }
        HttpApi.UploadState begun = api.begin(file.name(), file.size());
        remote = begun.id();
        announced.accept(remote);
        return begun;
    }

    private void send(long offset, Transfer.Progress progress)
            throws IOException, TransferException, InterruptedException {
        hash.moveTo(file.path(), offset);
        api.send(remote, offset, file.size() - offset, () -> open(offset, progress));
        requireUnchanged();
    }

    /** The rest of the file, which is hashed while it is read. */
    private InputStream open(long offset, Transfer.Progress progress) {
        try {
            InputStream in = Files.newInputStream(file.path());
            in.skipNBytes(offset);
            return new HashedStream(in, hash, progress);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpApi.UploadState finish() throws IOException, TransferException, InterruptedException {
        hash.moveTo(file.path(), file.size());
        try {
            return api.finish(remote, hash.finish());
        } catch (TransferException e) {
            if (e.failure() != TransferFailure.DAMAGED || ++damages >= MOST_DAMAGES) {
                throw e;
            }
            return api.state(remote); // the server has thrown it away
        }
    }

    private static final class HashedStream extends FilterInputStream {
        private final FileHash hash;
        private final Transfer.Progress progress;

        HashedStream(InputStream in, FileHash hash, Transfer.Progress progress) {
            super(in);
            this.hash = hash;
            this.progress = progress;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            if (read > 0) {
                hash.update(bytes, offset, read);
                progress.reached(hash.position());
            }
            return read;
        }
    }
}
