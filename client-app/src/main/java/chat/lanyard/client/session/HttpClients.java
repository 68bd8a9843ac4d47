package chat.lanyard.client.session;

import java.net.http.HttpClient;
import java.time.Duration;

/** Makes the HTTP client that everything which talks to servers shares. */
public final class HttpClients {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

    private HttpClients() {}

    /** Follows no redirect, so that a token never travels further than it was sent. */
    public static HttpClient create() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT_TIMEOUT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }
}
