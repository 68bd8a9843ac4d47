package chat.lanyard.server.backup;

import chat.lanyard.server.backup.BackupManifest.StoredFile;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a backup as a zip file, in constant memory: the files as they come, and what was written of them at the end. */
final class ArchiveWriter implements Closeable {
    private final ZipOutputStream zip;
    private final List<StoredFile> files = new ArrayList<>();

    ArchiveWriter(OutputStream out) {
        zip = new ZipOutputStream(out);
        zip.setLevel(Deflater.BEST_SPEED);
    }

    /** Writes the content of a file. */
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    void add(String name, Content content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        MessageDigest digest = Sha256.digest();
        CountingStream counted = new CountingStream(zip);
        content.writeTo(new DigestOutputStream(counted, digest));
        zip.closeEntry();
        files.add(new StoredFile(name, counted.count(), HexFormat.of().formatHex(digest.digest())));
    }

    /** Writes the manifest behind the files and ends the archive. */
    BackupManifest finish(String product, LiveDatabase.Origin origin, Instant created) throws IOException {
        BackupManifest manifest = new BackupManifest(product, origin, created, files);
        zip.putNextEntry(new ZipEntry(BackupManifest.NAME));
        zip.write(manifest.text().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        zip.finish();
        return manifest;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static final class CountingStream extends OutputStream {
        private final OutputStream out;
        private long count;

        CountingStream(OutputStream out) {
            this.out = out;
        }

        long count() {
            return count;
        }

        @Override
        public void write(int octet) throws IOException {
            out.write(octet);
            count++;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
            count += length;
        }
    }
}
