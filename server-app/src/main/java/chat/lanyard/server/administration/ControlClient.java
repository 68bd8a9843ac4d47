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

    public static CommandOutcome run(Path socket, List<String> arguments, String input) throws IOException {
        try (SocketChannel server = SocketPath.use(socket, SocketChannel::open)) {
            DataOutputStream out = new DataOutputStream(Channels.newOutputStream(server));
            ControlProtocol.write(out, new ControlProtocol.Request(arguments, input));
            return ControlProtocol.readOutcome(new DataInputStream(Channels.newInputStream(server)));
        }
    }
}
