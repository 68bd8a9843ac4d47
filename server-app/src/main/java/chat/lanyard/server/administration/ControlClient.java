package chat.lanyard.server.administration;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Hands a command line to the server that is serving a folder. */
public final class ControlClient {
    private ControlClient() {}

    /**
     * Asks the server for it, and waits as long as it takes.
     *
     * @param progress told what a command that takes long is doing, a line at a time
     * @throws NotListeningException if nobody takes commands at this socket
     */
    public static CommandOutcome run(Path socket, List<String> arguments, String input, Consumer<String> progress)
            throws IOException {
        try (SocketChannel server = connect(socket)) {
            DataOutputStream out = new DataOutputStream(Channels.newOutputStream(server));
            ControlProtocol.write(out, new ControlProtocol.Request(arguments, input));
            return ControlProtocol.readOutcome(new DataInputStream(Channels.newInputStream(server)), progress);
        } catch (EOFException e) {
            throw new IOException("whoever was carrying it out was stopped before it was done", e);
        }
    }

    private static SocketChannel connect(Path socket) throws IOException {
        try {
            return SocketPath.use(socket, SocketChannel::open);
        } catch (IOException e) {
            throw new NotListeningException(e);
        }
    }

    /** There is no server at the socket, or not yet. */
    public static final class NotListeningException extends IOException {
        private static final long serialVersionUID = 1L;

        NotListeningException(IOException cause) {
            super("whoever holds the data folder takes no commands", cause);
        }
    }
}
