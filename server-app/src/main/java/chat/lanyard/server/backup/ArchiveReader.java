package chat.lanyard.server.backup;

import chat.lanyard.server.backup.BackupManifest.StoredFile;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Reads a backup that may be anybody's: nothing is written that its manifest does not announce, that does not belong into
 * a data folder, or beyond the announced size, and every hash has to be right.
 */
final class ArchiveReader implements Closeable {
    private static final int MAX_MANIFEST_BYTES = 64 * 1024 * 1024;
    private static final int BUFFER_BYTES = 256 * 1024;

    private final Path file;
    private final ZipFile zip;
    private final BackupManifest manifest;

    private ArchiveReader(Path file, ZipFile zip, BackupManifest manifest) {
        this.file = file;
        this.zip = zip;
        this.manifest = manifest;
    }

    /**
     * Opens a backup and checks that its list of contents is the archive's own.
     *
     * @throws BackupException if it is none, or a damaged one
     */
    static ArchiveReader open(Path file, FolderContents contents) throws IOException {
        ZipFile zip = openZip(file);
        try {
            BackupManifest manifest = readManifest(zip);
            requireSameFiles(zip, manifest, contents);
            return new ArchiveReader(file, zip, manifest);
        } catch (IOException e) {
            zip.close();
            throw unusable(file, e);
        }
    }

    private static ZipFile openZip(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new BackupException("There is no file " + file + ".");
        }
        try {
            return new ZipFile(file.toFile());
        } catch (ZipException | IllegalArgumentException e) {
            throw new BackupException(file + " is no backup of Lanyard, or is cut short.", e);
        }
    }

    private static BackupException unusable(Path file, IOException reason) {
        return new BackupException(file + " cannot be used: " + reason.getMessage() + ".", reason);
    }

    private static BackupManifest readManifest(ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(BackupManifest.NAME);
        if (entry == null) {
            throw new BackupException("it is no backup of Lanyard");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] text = in.readNBytes(MAX_MANIFEST_BYTES);
            if (in.read() >= 0) {
                throw new BackupException("its list of contents is too long");
            }
            return BackupManifest.parse(new String(text, StandardCharsets.UTF_8));
        }
    }

    private static void requireSameFiles(ZipFile zip, BackupManifest manifest, FolderContents contents)
            throws BackupException {
        Set<String> names = new HashSet<>();
        for (StoredFile stored : manifest.files()) {
            if (!contents.admits(stored.name())) {
                throw new BackupException("it holds a file that does not belong into a data folder: " + stored.name());
            }
            if (!names.add(stored.name()) || zip.getEntry(stored.name()) == null) {
                throw new BackupException("its list of contents is wrong about " + stored.name());
            }
        }
        if (!names.contains(contents.database())) {
            throw new BackupException("it holds no database");
        }
        if (zip.size() != names.size() + 1) {
            throw new BackupException("it holds more than its list of contents says");
        }
    }

    BackupManifest manifest() {
        return manifest;
    }

    /**
     * Writes all files into an empty folder.
     *
     * @throws BackupException if one is not what the manifest says; what was written is to be thrown away
     */
    void extract(Path folder) throws IOException {
        for (StoredFile stored : manifest.files()) {
            try {
                extract(stored, folder.resolve(stored.name()));
            } catch (ZipException | BackupException e) {
                throw unusable(file, e);
            }
        }
    }

    private void extract(StoredFile stored, Path target) throws IOException {
        OwnerOnly.createParent(target);
        OwnerOnly.createFile(target);
        MessageDigest digest = Sha256.digest();
        try (InputStream in = zip.getInputStream(zip.getEntry(stored.name()));
                OutputStream out = Files.newOutputStream(target, StandardOpenOption.WRITE)) {
            byte[] buffer = new byte[BUFFER_BYTES];
            long left = stored.size();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                left -= read;
                if (left < 0) {
                    break;
                }
                digest.update(buffer, 0, read);
                out.write(buffer, 0, read);
            }
            boolean right = left == 0
                    && MessageDigest.isEqual(digest.digest(), HexFormat.of().parseHex(stored.sha256()));
            if (!right) {
                throw new BackupException(stored.name() + " in it is damaged");
            }
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
