package chat.lanyard.client;

import chat.lanyard.client.session.HttpClients;
import java.net.http.HttpClient;

/** The HTTP client of all tests; it has no state that one could leave to another. */
public final class Http {
    public static final HttpClient CLIENT = new HttpClients().get();

    private Http() {}
}
