package chat.lanyard.server.administration;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes command lines from the owner of the data folder, through a Unix domain socket inside it, one after another. */
public final class ControlSocket implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ControlSocket.class);

    private final Path path;
    private final ServerSocketChannel server;
    private final CommandRunner runner;
    private final Thread thread = new Thread(this::run, "lanyard-control");

    private ControlSocket(Path path, ServerSocketChannel server, CommandRunner runner) {
        this.path = path;
        this.server = server;
        this.runner = runner;
    }

    /** Opens the socket; the caller holds the folder, so one that is there was left behind. */
    public static ControlSocket open(Path path, CommandRunner runner) throws IOException {
        Files.deleteIfExists(path);
        ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            SocketPath.use(path, server::bind);
            if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-------"));
            }
        } catch (IOException | RuntimeException e) {
            server.close();
            throw e;
        }
        ControlSocket socket = new ControlSocket(path, server, runner);
        socket.thread.setDaemon(true);
        socket.thread.start();
        return socket;
    }

    private void run() {
        while (server.isOpen()) {
            try (SocketChannel client = server.accept()) {
                answer(client);
            } catch (ClosedChannelException e) {
                LOG.debug("The control socket is closed", e);
            } catch (IOException e) {
                LOG.warn("A command from the control socket broke off", e);
            }
        }
    }

    private void answer(SocketChannel client) throws IOException {
        DataInputStream in = new DataInputStream(Channels.newInputStream(client));
        DataOutputStream out = new DataOutputStream(Channels.newOutputStream(client));
        ControlProtocol.Request request = ControlProtocol.readRequest(in);
        ControlProtocol.write(out, runner.run(request.arguments(), request.input()));
    }

    @Override
    public void close() throws IOException {
        server.close();
        Files.deleteIfExists(path);
    }
}
