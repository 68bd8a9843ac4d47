package chat.lanyard.server.administration;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A Unix domain socket in a folder whose path may be longer than the some 100 bytes that systems allow for a socket's
 * address: it is reached through a short link, which nobody else can see and which is gone again at once.
 */
final class SocketPath {
    private static final int SAFE_BYTES = 90;

    private SocketPath() {}

    /** What to do with the address. */
    @FunctionalInterface
    interface Use<T> {
        T with(UnixDomainSocketAddress address) throws IOException;
    }

    static <T> T use(Path socket, Use<T> use) throws IOException {
        Path absolute = socket.toAbsolutePath();
        if (absolute.toString().getBytes().length <= SAFE_BYTES) {
            return use.with(UnixDomainSocketAddress.of(absolute));
        }
        Path folder = Files.createTempDirectory("lanyard");
        Path link = folder.resolve("d");
        try {
            Files.createSymbolicLink(link, absolute.getParent());
            return use.with(UnixDomainSocketAddress.of(link.resolve(absolute.getFileName())));
        } finally {
            Files.deleteIfExists(link);
            Files.delete(folder);
        }
    }
}
