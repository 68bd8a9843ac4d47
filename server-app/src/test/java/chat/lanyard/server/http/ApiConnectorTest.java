package chat.lanyard.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ApiConnectorTest {
    private static final int LIMIT = 5;

    private final Server server = new Server();
    private final ServerConnector connector =
            ApiConnector.of(server, new HttpConfiguration(), new InetSocketAddress("127.0.0.1", 0), LIMIT);
    private final List<Socket> opened = new ArrayList<>();

    @BeforeEach
    void start() throws Exception {
        server.addConnector(connector);
        server.setHandler(new Handler.Abstract() {
            @Override
            public boolean handle(Request request, Response response, Callback callback) {
                callback.succeeded();
                return true;
            }
        });
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        for (Socket socket : opened) {
            socket.close();
        }
        server.stop();
    }

    @Test
    void letsWhoeverIsTooManyWaitUntilAnotherLeaves() throws IOException {
        List<Socket> busy = new ArrayList<>();
        for (int i = 0; i < LIMIT; i++) {
            Socket socket = open();
            ask(socket);
            assertThat(answer(socket)).startsWith("HTTP/1.1 200");
            busy.add(socket);
        }
        // as many again may be let in while the limit is being reached; nobody is once it is
        Awaitility.await().until(() -> !connector.isAccepting());
        Socket late = open();
        ask(late);
        late.setSoTimeout(300);
        assertThatThrownBy(() -> answer(late)).isInstanceOf(SocketTimeoutException.class);
        busy.get(0).close();
        late.setSoTimeout((int) Duration.ofSeconds(30).toMillis());
        assertThat(answer(late)).startsWith("HTTP/1.1 200");
    }

    private Socket open() throws IOException {
        Socket socket = new Socket("127.0.0.1", connector.getLocalPort());
        socket.setSoTimeout((int) Duration.ofSeconds(30).toMillis());
        opened.add(socket);
        return socket;
    }

    private static void ask(Socket socket) throws IOException {
        socket.getOutputStream().write("GET / HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    private static String answer(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        return new String(in.readNBytes(16), StandardCharsets.US_ASCII);
    }
}
