package chat.lanyard.client.attachment;

import chat.lanyard.protocol.value.Attachment;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Brings a file from the server, goes on with what is there of it, and gives it its name only once its hash is right. */
final class DownloadWork implements Transfer.Work {
    private static final String PART = ".part";
    private static final int BUFFER_BYTES = 64 * 1024;
    private static final int MOST_DAMAGES = 3;

    private final FileApi api;
    private final Attachment attachment;
    private final Path target;
    private final FileHash hash = new FileHash();
    private int damages;

    DownloadWork(FileApi api, Attachment attachment, Path target) {
        this.api = api;
        this.attachment = attachment;
        this.target = target;
    }

    /** Where a file is until it is whole. */
    static Path partOf(Path target, Attachment attachment) {
        return target.resolveSibling(
                target.getFileName() + "." + attachment.sha256().substring(0, 8) + PART);
    }

    @Override
    public void attempt(Transfer.Progress progress) throws IOException, TransferException, InterruptedException {
        Path part = partOf(target, attachment);
        while (!isWhole(part, progress)) {
            fetch(part, progress);
        }
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            channel.force(true);
        } catch (IOException e) {
            throw notKept(e);
        }
        rename(part);
    }

    private boolean isWhole(Path part, Transfer.Progress progress)
            throws IOException, TransferException, InterruptedException {
        long size = open(part);
        if (size > attachment.size()) {
            return damaged(part);
        }
        hash.moveTo(part, size);
        progress.reached(size);
        if (size < attachment.size()) {
            return false;
        }
        return hash.finish().equals(attachment.sha256()) || damaged(part);
    }

    private boolean damaged(Path part) throws IOException, TransferException {
        Files.delete(part);
        if (++damages >= MOST_DAMAGES) {
            throw new TransferException(TransferFailure.DAMAGED);
        }
        return false;
    }

    private static long open(Path part) throws TransferException {
        try {
            if (!Files.exists(part)) {
                Files.createDirectories(part.toAbsolutePath().getParent());
                Files.createFile(part);
            }
            return Files.size(part);
        } catch (IOException e) {
            throw notKept(e);
        }
    }

    private void fetch(Path part, Transfer.Progress progress)
            throws IOException, TransferException, InterruptedException {
        long offset = open(part);
        hash.moveTo(part, offset);
        try (InputStream in = api.fetch(attachment.id(), offset);
                OutputStream out = append(part)) {
            byte[] buffer = new byte[BUFFER_BYTES];
            for (int read = in.read(buffer); read >= 0 && offset <= attachment.size(); read = in.read(buffer)) {
                write(out, buffer, read);
                hash.update(buffer, 0, read);
                offset += read;
                progress.reached(offset);
            }
        }
    }

    private static OutputStream append(Path part) throws TransferException {
        try {
            return Files.newOutputStream(part, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw notKept(e);
        }
    }

    private static void write(OutputStream out, byte[] buffer, int length) throws TransferException {
        try {
            out.write(buffer, 0, length);
        } catch (IOException e) {
            throw notKept(e);
        }
    }

    private void rename(Path part) throws TransferException {
        try {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw notKept(e);
        }
    }

    private static TransferException notKept(IOException cause) {
        return new TransferException(TransferFailure.NOT_KEPT, cause);
    }
}
