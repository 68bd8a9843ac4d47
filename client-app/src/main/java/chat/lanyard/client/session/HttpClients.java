package chat.lanyard.client.session;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * The HTTP client that everything which talks to servers shares; made when it is first asked for, because that takes a
 * tenth of a second. Safe for use by several threads.
 */
public final class HttpClients implements Supplier<HttpClient> {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

    /** Read once by the JDK's client when it is first used; its own 16 KiB cost files half of their rate. */
    private static final String BUFFER_PROPERTY = "jdk.httpclient.bufsize";

    private static final int BUFFER_BYTES = 128 * 1024;

    private HttpClient client;

    /** Follows no redirect, so that a token never travels further than it was sent. */
    @Override
    public synchronized HttpClient get() {
        if (client == null) {
            System.setProperty(BUFFER_PROPERTY, String.valueOf(BUFFER_BYTES));
            client = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(CONNECT_TIMEOUT)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();
        }
        return client;
    }
}
