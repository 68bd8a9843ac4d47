package chat.lanyard.server.http;

import java.net.InetSocketAddress;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** Where the HTTP API listens: with room for everybody who comes back at once, and not for more than can be served. */
final class ApiConnector {
    /** Beyond them connections wait to be accepted until others, which may be idle for a while only, have ended. */
    static final int CONNECTIONS = 4096;

    private static final int BACKLOG = 4096;

    /** Well below the time for stopping: an idle connection that is waited for any longer would make stopping fail. */
    private static final long STOP_IDLE_MILLISECONDS = 100;

    /** Held only while something is there to be read: uploads come in pieces of it. */
    private static final int INPUT_BYTES = 64 * 1024;

    private ApiConnector() {}

    static ServerConnector of(Server server, HttpConfiguration http, InetSocketAddress bind, int connections) {
        HttpConnectionFactory factory = new HttpConnectionFactory(http);
        factory.setInputBufferSize(INPUT_BYTES);
        ServerConnector connector = new ServerConnector(server, factory);
        connector.setHost(bind.getAddress().getHostAddress());
        connector.setPort(bind.getPort());
        connector.setAcceptQueueSize(BACKLOG);
        connector.setShutdownIdleTimeout(STOP_IDLE_MILLISECONDS);
        connector.addBean(new NetworkConnectionLimit(connections, connector));
        return connector;
    }
}
