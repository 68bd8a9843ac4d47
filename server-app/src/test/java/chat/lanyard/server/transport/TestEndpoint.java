package chat.lanyard.server.transport;

import chat.lanyard.testsupport.RawWebSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;

/** A real endpoint on a free port of loopback with collaborators that a test can look into. */
final class TestEndpoint implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofSeconds(20);

    final RecordingListener listener = new RecordingListener();
    final CountingAdmission admission = new CountingAdmission();
    final TokenAuthenticator authenticator = new TokenAuthenticator();
    final ChatEndpoint endpoint;
    final InetSocketAddress address;

    TestEndpoint() {
        this(settings(EndpointTimings.STANDARD));
    }

    TestEndpoint(EndpointSettings settings) {
        endpoint = new ChatEndpoint(settings, authenticator, admission, listener);
        address = endpoint.start().join();
    }

    static EndpointSettings settings(EndpointTimings timings) {
        return new EndpointSettings(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10_000, false, timings);
    }

    RawWebSocket connect() {
        return RawWebSocket.connect(address);
    }

    RawWebSocket open() {
        return RawWebSocket.open(address, "good");
    }

    @Override
    public void close() {
        endpoint.stop();
    }
}
