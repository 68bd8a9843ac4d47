package chat.lanyard.server.administration;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.List;

/** Hands a command line to the server that is serving a folder. */
public final class ControlClient {
    private ControlClient() {}

    /**
     * Asks the server for it.
     *
     * @throws NotListeningException if nobody takes commands at this socket
     */
    public static CommandOutcome run(Path socket, List<String> arguments, String input) throws IOException {
        try (SocketChannel server = connect(socket)) {
            DataOutputStream out = new DataOutputStream(Channels.newOutputStream(server));
            ControlProtocol.write(out, new ControlProtocol.Request(arguments, input));
            return ControlProtocol.readOutcome(new DataInputStream(Channels.newInputStream(server)));
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
