package chat.lanyard.server.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;

/** A file system in memory that is soon full. Mounting takes the rights of an administrator on Linux. */
final class SmallFileSystem implements AutoCloseable {
    private static final int SECONDS = 20;
    private static final int BLOCK = 1024 * 1024;

    private final Path root;
    private final Path ballast;

    private SmallFileSystem(Path root) {
        this.root = root;
        ballast = root.resolve("ballast");
    }

    /** Mounts one on an empty folder; {@code null} if this process may not. */
    static SmallFileSystem mount(Path folder, int megabytes) {
        boolean mounted = run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", folder.toString());
        return mounted ? new SmallFileSystem(folder) : null;
    }

    Path root() {
        return root;
    }

    /** Fills it up until at most so much is left. */
    void fill(long bytesLeft) throws IOException {
        try (FileChannel file = FileChannel.open(ballast, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            for (long left = free(); left > bytesLeft; left = free()) {
                file.write(ByteBuffer.allocate((int) Math.min(BLOCK, left - bytesLeft)));
            }
        }
    }

    private long free() throws IOException {
        return Files.getFileStore(root).getUsableSpace();
    }

    /** Takes away what filled it. */
    void clear() throws IOException {
        Files.deleteIfExists(ballast);
    }

    /** Lets nobody write any more; nothing on it may be open for writing. */
    void makeReadOnly() {
        if (!run("mount", "-o", "remount,ro", root.toString())) {
            throw new IllegalStateException("Something on " + root + " is still open for writing");
        }
    }

    private static boolean run(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false; // there is no such program, so nothing can be mounted
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        if (!run("umount", "-l", root.toString())) {
            throw new UncheckedIOException(new IOException("could not unmount " + root));
        }
    }
}
