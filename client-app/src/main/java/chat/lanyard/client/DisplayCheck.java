package chat.lanyard.client;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds out, before the toolkit is touched, what a Linux computer lacks for opening a window. */
final class DisplayCheck {
    private static final Map<String, String> LIBRARIES =
            Map.of("GTK 3", "libgtk-3.so.0", "Xtst", "libXtst.so.6", "X11", "libX11.so.6");
    private static final int FIRST_TCP_PORT = 6000;
    private static final int LAST_DISPLAY = 65_535 - FIRST_TCP_PORT;
    private static final int MOST_MILLIS = 2000;

    private final Path root;
    private final List<Path> libraryFolders;

    /**
     * @param root the folder below which the system's own files are looked for
     * @param libraryPath folders with libraries that the linker's cache does not list, as in {@code java.library.path}
     */
    DisplayCheck(Path root, String libraryPath) {
        this.root = root;
        this.libraryFolders = Stream.of(libraryPath.split(":"))
                .filter(folder -> !folder.isEmpty())
                .map(Path::of)
                .toList();
    }

    /** What is missing, in words; empty when nothing speaks against a window. */
    Optional<String> whatIsMissing(String display) {
        if (display == null || display.isBlank()) {
            return Optional.of("there is no display (DISPLAY is not set)");
        }
        if (!reachable(display)) {
            return Optional.of("the display " + display + " cannot be reached");
        }
        List<String> missing = missingLibraries();
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of("these system libraries are missing: " + String.join(", ", missing));
    }

    private List<String> missingLibraries() {
        String cache = linkerCache();
        return LIBRARIES.entrySet().stream()
                .filter(library -> !cache.contains(library.getValue()) && !inFolders(library.getValue()))
                .map(library -> library.getKey() + " (" + library.getValue() + ")")
                .sorted()
                .toList();
    }

    private boolean inFolders(String file) {
        return libraryFolders.stream().anyMatch(folder -> Files.exists(folder.resolve(file)));
    }

    /** The dynamic linker's own list; the names stand in it as plain bytes. */
    private String linkerCache() {
        try {
            return Files.readString(root.resolve("etc/ld.so.cache"), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return "";
        }
    }

    /** A display is {@code host:number.screen}; without a host it is a socket in the file system or an abstract one. */
    private boolean reachable(String display) {
        int colon = display.lastIndexOf(':');
        String host = colon < 0 ? "" : display.substring(0, colon);
        String number = display.substring(colon + 1).replaceFirst("\\..*", "");
        if (!number.matches("\\d{1,5}") || Integer.parseInt(number) > LAST_DISPLAY) {
            return false;
        }
        return host.isEmpty() || host.equals("unix")
                ? reachableHere("/tmp/.X11-unix/X" + number)
                : reachableOver(host, FIRST_TCP_PORT + Integer.parseInt(number));
    }

    private boolean reachableHere(String socket) {
        Path file = root.resolve(socket.substring(1));
        try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(file))) {
            return channel.isConnected();
        } catch (IOException e) {
            return isAbstractSocket(socket);
        }
    }

    private boolean isAbstractSocket(String socket) {
        try (Stream<String> lines = Files.lines(root.resolve("proc/net/unix"))) {
            return lines.anyMatch(line -> line.endsWith(" @" + socket));
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean reachableOver(String host, int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), MOST_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
