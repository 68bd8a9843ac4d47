package chat.lanyard.server.transport;

import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.server.connection.ForwardedAddress;
import chat.lanyard.testsupport.RawWebSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RemoteAddressTest {
    @Test
    void isThePeersWithoutAProxyWhateverItClaims() {
        assertThat(addressFor(false, "X-Forwarded-For: 192.0.2.7")).isEqualTo(InetAddress.getLoopbackAddress());
    }

    @Test
    void isTheLastForwardedOneBehindAProxy() throws Exception {
        assertThat(addressFor(true, "X-Forwarded-For: 198.51.100.1, 192.0.2.7"))
                .isEqualTo(InetAddress.getByName("192.0.2.7"));
    }

    @Test
    void isThePeersBehindAProxyThatForwardsNone() {
        assertThat(addressFor(true, "X-Other: 192.0.2.7")).isEqualTo(InetAddress.getLoopbackAddress());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "192.0.2.7 | 192.0.2.7",
                "spoofed, 192.0.2.7 | 192.0.2.7",
                "198.51.100.1; 192.0.2.7 | 192.0.2.7",
                "2001:db8::7 | 2001:db8::7",
                "198.51.100.1, 2001:db8::7 | 2001:db8::7"
            })
    void readsTheLastEntry(String header, String expected) throws Exception {
        assertThat(ForwardedAddress.last(header)).contains(InetAddress.getByName(expected));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "localhost",
                "example.org",
                "192.0.2",
                "192.0.2.256",
                "1.2.3.4.5",
                "dead.beef",
                "::g",
                ":",
                "1:2:3",
                "192.0.2.7,",
                "[::1]"
            })
    void knowsNoNamesAndNoHalfAddresses(String header) {
        assertThat(ForwardedAddress.last(header)).isEmpty();
    }

    private static InetAddress addressFor(boolean behindProxy, String header) {
        InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        try (TestEndpoint server = new TestEndpoint(new EndpointSettings(anyPort, 10, behindProxy));
                RawWebSocket client = server.connect()) {
            client.send(RawWebSocket.request("/v1/chat", "Authorization: Bearer good", header));
            assertThat(client.readAnswer().status()).isEqualTo(101);
            return server.admission.addresses.element();
        }
    }
}
