package chat.lanyard.server.benchmark;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;

/** What everything is compared with: the library's own server, which broadcasts every text to everybody. */
final class PlainServer extends WebSocketServer {
    private static final int BACKLOG = 1_024;

    private PlainServer() {
        super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        setReuseAddr(true);
        setTcpNoDelay(true);
        setMaxPendingConnections(BACKLOG);
    }

    /** Serves until the process is ended. */
    public static void main(String[] arguments) {
        new PlainServer().start();
    }

    @Override
    public void onStart() {
        System.out.println("ready chat=ws://127.0.0.1:" + getPort() + "/");
    }

    @Override
    public void onMessage(WebSocket socket, String text) {
        broadcast(text);
    }

    @Override
    public void onOpen(WebSocket socket, ClientHandshake request) {
        // the library has added it to those who get the broadcasts
    }

    @Override
    public void onClose(WebSocket socket, int code, String reason, boolean remote) {
        // the library has removed it
    }

    @Override
    public void onError(WebSocket socket, Exception failure) {
        if (socket == null) {
            failure.printStackTrace(); // a socket's own failure shows at the client
        }
    }
}
