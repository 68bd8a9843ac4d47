package chat.lanyard.testsupport;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;

/**
 * A TCP proxy on loopback that behaves like a bad network: slow, cut at any byte, half dead, or not there. What it does to
 * which connection comes from one source of chance. Safe for use by several threads.
 */
public final class LossyProxy implements AutoCloseable {
    private static final int BACKLOG = 200;
    private static final int CONNECT_MILLIS = 2_000;
    private static final int BIND_ATTEMPTS = 200;

    private final ExecutorService threads = Executors.newCachedThreadPool(LossyProxy::daemon);
    private final Set<ProxiedConnection> connections = ConcurrentHashMap.newKeySet();
    private final AtomicInteger cuts = new AtomicInteger();
    private final int port;
    private RandomGenerator random;
    private ServerSocket listening;
    private int target;
    private boolean foul;

    /** Listens on a port that is free; leads nowhere yet. */
    public LossyProxy() {
        listening = listen(0);
        port = listening.getLocalPort();
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "lossy-proxy");
        thread.setDaemon(true);
        return thread;
    }

    public int port() {
        return port;
    }

    /** Leads here from now on, with this source of chance. */
    public synchronized void lead(int targetPort, RandomGenerator chance) {
        target = targetPort;
        random = chance;
    }

    /** How many connections were broken so far, by the weather or on demand. */
    public int cuts() {
        return cuts.get();
    }

    /** Connections from now on are slow and break at some byte. */
    public synchronized void worsen() {
        foul = true;
    }

    /** Breaks this share of the connections. */
    public synchronized void cut(double share) {
        connections.stream().filter(connection -> chosen(share)).forEach(ProxiedConnection::cut);
    }

    /** Lets this share of the connections stay open and swallow whatever goes the ways that are named. */
    public synchronized void swallow(double share, boolean upward, boolean downward) {
        connections.stream()
                .filter(connection -> chosen(share))
                .forEach(connection -> connection.swallow(upward, downward));
    }

    private boolean chosen(double share) {
        return random.nextDouble() < share;
    }

    /** Breaks what is there and refuses what comes, until {@link #heal}. */
    public synchronized void refuse() {
        close(listening);
        connections.forEach(ProxiedConnection::cut);
    }

    /** Fair weather from now on; connections that swallow are broken, as by a router that has forgotten them. */
    public synchronized void heal() {
        foul = false;
        connections.stream().filter(ProxiedConnection::isSwallowing).forEach(ProxiedConnection::cut);
        if (listening.isClosed()) {
            listening = listen(port);
        }
    }

    @Override
    public synchronized void close() {
        refuse();
        threads.shutdownNow();
    }

    private ServerSocket listen(int wanted) {
        for (int attempt = 1; ; attempt++) {
            try {
                ServerSocket socket = new ServerSocket(wanted, BACKLOG, InetAddress.getLoopbackAddress());
                threads.execute(() -> accept(socket));
                return socket;
            } catch (BindException e) {
                if (attempt == BIND_ATTEMPTS) {
                    throw new UncheckedIOException(e);
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50)); // somebody has the port for a moment
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void accept(ServerSocket socket) {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                unlessClosed(() -> lead(client), () -> reset(client));
            } catch (IOException e) {
                close(socket); // as it was closed to refuse
            }
        }
    }

    private void lead(Socket client) {
        Socket server = new Socket();
        try {
            server.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), targetPort()), CONNECT_MILLIS);
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
        } catch (IOException e) {
            reset(client);
            reset(server);
            return;
        }
        ProxiedConnection connection = new ProxiedConnection(client, server, nextWeather(), this::gone);
        connections.add(connection);
        unlessClosed(connection::pumpUp, connection::cut);
        connection.pumpDown();
    }

    /** The last connections may come while it is being closed. */
    private void unlessClosed(Runnable task, Runnable otherwise) {
        try {
            threads.execute(task);
        } catch (RejectedExecutionException e) {
            otherwise.run();
        }
    }

    private synchronized int targetPort() {
        return target;
    }

    private synchronized Weather nextWeather() {
        return foul ? Weather.foul(random) : Weather.FAIR;
    }

    private void gone(ProxiedConnection connection) {
        if (connections.remove(connection) && connection.wasCut()) {
            cuts.incrementAndGet();
        }
    }

    static void reset(Socket socket) {
        try (socket) {
            socket.setSoLinger(true, 0);
        } catch (IOException e) {
            // it is closed already, which is what is wanted
        }
    }

    static void close(Closeable socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
