package chat.lanyard.server.administration;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes command lines from the owner of the data folder, through a Unix domain socket inside it. A few are carried out at
 * the same time, so that a backup holds nothing else up; more wait for their turn.
 */
public final class ControlSocket implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ControlSocket.class);

    private static final int AT_ONCE = 8;
    private static final long PATIENCE_MILLISECONDS = 500;

    private final Path path;
    private final ServerSocketChannel server;
    private final CommandRunner runner;
    private final Thread thread = daemon(this::run);
    private final ExecutorService commands = Executors.newFixedThreadPool(AT_ONCE, ControlSocket::daemon);

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
        socket.thread.start();
        return socket;
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "lanyard-control");
        thread.setDaemon(true);
        return thread;
    }

    private void run() {
        while (server.isOpen()) {
            try {
                take(server.accept());
            } catch (ClosedChannelException e) {
                LOG.debug("The control socket is closed", e);
            } catch (IOException e) {
                LOG.warn("A command from the control socket broke off", e);
            }
        }
    }

    private void take(SocketChannel client) throws IOException {
        try {
            commands.execute(() -> answer(client));
        } catch (RejectedExecutionException e) {
            LOG.debug("The server stops; the command is not carried out", e);
            client.close();
        }
    }

    private void answer(SocketChannel accepted) {
        try (SocketChannel client = accepted) {
            DataInputStream in = new DataInputStream(Channels.newInputStream(client));
            DataOutputStream out = new DataOutputStream(Channels.newOutputStream(client));
            ControlProtocol.Request request = ControlProtocol.readRequest(in);
            ControlProtocol.write(out, runner.run(request.arguments(), request.input(), line -> tell(out, line)));
        } catch (IOException e) {
            LOG.warn("A command from the control socket broke off", e);
        }
    }

    /** Whoever has gone away does not want the rest either. */
    private static void tell(DataOutputStream out, String line) {
        try {
            ControlProtocol.writeProgress(out, line);
        } catch (IOException e) {
            throw new UncheckedIOException("Whoever asked for it has gone away", e);
        }
    }

    /** Takes no more commands; what takes a moment only is finished. */
    @Override
    public void close() throws IOException {
        server.close();
        commands.shutdown();
        Files.deleteIfExists(path);
        try {
            if (!commands.awaitTermination(PATIENCE_MILLISECONDS, TimeUnit.MILLISECONDS)) {
                LOG.info("A command is still being carried out while the server stops");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
