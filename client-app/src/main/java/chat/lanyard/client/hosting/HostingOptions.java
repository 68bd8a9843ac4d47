package chat.lanyard.client.hosting;

import java.nio.file.Path;
import java.util.Objects;

/**
 * How the server on this computer is run.
 *
 * @param folder its data folder; {@code null} means the platform's, which {@code serve} uses too
 * @param bind the address it listens on
 * @param port of the HTTP API, 0 for any that is free
 * @param chatPort of the chat socket, 0 for any that is free
 */
public record HostingOptions(Path folder, String bind, int port, int chatPort) {
    public HostingOptions {
        Objects.requireNonNull(bind, "bind");
    }

    /** On every address of this computer, at the usual ports. */
    public static HostingOptions defaults() {
        return new HostingOptions(null, "0.0.0.0", 8443, 8444);
    }
}
