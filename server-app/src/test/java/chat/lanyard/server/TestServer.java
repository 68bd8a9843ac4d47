package chat.lanyard.server;

import chat.lanyard.server.administration.CommandOutcome;
import chat.lanyard.server.administration.ControlClient;
import chat.lanyard.testsupport.RawWebSocket;
import chat.lanyard.testsupport.TestClient;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;

/** A real server on free ports of loopback, and what a test does to it: administration, HTTP requests, chat sockets. */
public final class TestServer implements AutoCloseable {
    public static final String PASSWORD = "correct horse battery";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Path folder;
    private final LanyardServer server;
    private final ServerAddresses addresses;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private TestServer(Path folder, LanyardServer server) {
        this.folder = folder;
        this.server = server;
        this.addresses = server.start().join();
    }

    /** Starts on free ports, without rate limits, with the options that the test changes. */
    public static TestServer start(Path folder, UnaryOperator<LanyardServerBuilder> options) {
        LanyardServerBuilder builder = LanyardServer.builder()
                .dataFolder(folder)
                .bind("127.0.0.1")
                .port(0)
                .chatPort(0)
                .name("Test")
                .rateLimits(false);
        return new TestServer(folder, options.apply(builder).build());
    }

    /** Starts with the database on one of H2's file systems. */
    public static TestServer startOn(String fileSystem, Path folder) {
        return start(folder, options -> options.fileSystem(fileSystem));
    }

    public static TestServer start(Path folder) {
        return start(folder, UnaryOperator.identity());
    }

    public LanyardServer server() {
        return server;
    }

    public ServerAddresses addresses() {
        return addresses;
    }

    /** Carries out a command line as the command line program would. */
    public CommandOutcome administer(String input, String... arguments) {
        try {
            return ControlClient.run(DataFolder.controlSocket(folder), List.of(arguments), input, line -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds an account with {@link #PASSWORD}. */
    public TestServer withUser(String name) {
        require(administer(PASSWORD, "user", "add", name, "--password-stdin"));
        return this;
    }

    /** An access token of a new session. */
    public String token(String name) {
        return require(administer("", "token", "issue", name)).strip();
    }

    private static String require(CommandOutcome outcome) {
        if (outcome.exitCode() != 0) {
            throw new IllegalStateException(outcome.toString());
        }
        return outcome.output();
    }

    /** A chat socket of a new session. */
    public TestClient connect(String name) {
        return connectWith(token(name));
    }

    public TestClient connectWith(String token) {
        return TestClient.open(addresses.chat(), token);
    }

    /** A connection to the chat port on which nothing was sent. */
    public RawWebSocket knock() {
        return RawWebSocket.connect(chatAddress());
    }

    public InetSocketAddress chatAddress() {
        return new InetSocketAddress(
                addresses.chat().getHost(), addresses.chat().getPort());
    }

    public InetSocketAddress apiAddress() {
        return new InetSocketAddress(addresses.api().getHost(), addresses.api().getPort());
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    public HttpResponse<String> post(String path, String body, String... headers) {
        return send("POST", path, body, headers);
    }

    public HttpResponse<String> send(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(addresses.api() + path))
                .timeout(PATIENCE)
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    public HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Signs in with {@link #PASSWORD}; the body of the answer. */
    public JsonNode signIn(String name) {
        return TestClient.parse(post(
                        "/api/v1/sessions",
                        TestClient.object()
                                .put("username", name)
                                .put("password", PASSWORD)
                                .toString())
                .body());
    }

    /** The headers that carry a token. */
    public static String[] bearer(String token) {
        return new String[] {"Authorization", "Bearer " + token};
    }

    @Override
    public void close() {
        server.close();
    }
}
