package chat.lanyard.client.connection;

import chat.lanyard.client.Http;
import chat.lanyard.client.Samples;
import chat.lanyard.client.session.Session;
import chat.lanyard.protocol.frame.ServerFrame;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** The HTTP client of the JDK misses the end of many a connection that ends right behind a frame. */
class MissedEndTest extends ConnectionFixture {
    private static final int CONNECTIONS = 40;

    private final ScheduledThreadPoolExecutor events = new ScheduledThreadPoolExecutor(1);

    @Override
    Timing timing() {
        return new Timing(events, Clock.systemUTC(), new Random(7), System::nanoTime, Set::of);
    }

    /** Without asking again it takes 25 s of silence until the last of them is noticed. */
    @Test
    void isNoticedWithinSeconds() {
        server.chat(ConnectionFixture::welcome);
        Session session = Samples.session(server, Http.CLIENT, 900);
        List<Integer> ended = Collections.synchronizedList(new ArrayList<>());
        List<ServerConnection> connections = IntStream.range(0, CONNECTIONS)
                .mapToObj(number -> new ServerConnection(session, Http.CLIENT, timing(), listener(number, ended)))
                .toList();
        connections.forEach(one -> onEvents(one::connect));
        Awaitility.await()
                .atMost(Duration.ofSeconds(15))
                .until(() -> ended.stream().distinct().count() == CONNECTIONS);
        connections.forEach(one -> onEvents(one::close));
    }

    private static ConnectionListener listener(int number, List<Integer> ended) {
        return new ConnectionListener() {
            @Override
            public void statusChanged(ConnectionStatus status) {
                if (status.state() == ConnectionState.OFFLINE) {
                    ended.add(number);
                }
            }

            @Override
            public void frameReceived(ServerFrame frame) {
                // the end is all that matters here
            }
        };
    }
}
