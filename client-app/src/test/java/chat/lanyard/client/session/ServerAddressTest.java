package chat.lanyard.client.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerAddressTest {
    @Test
    void takesAHostAlone() {
        assertThat(ServerAddress.parse(" Harbor.Lan "))
                .isEqualTo(new ServerAddress(false, "harbor.lan", ServerAddress.DEFAULT_PORT, null));
    }

    @Test
    void takesAHostAndAPort() {
        assertThat(ServerAddress.parse("192.168.1.20:9000"))
                .isEqualTo(new ServerAddress(false, "192.168.1.20", 9000, null));
    }

    @Test
    void takesAnAddressOfTheWeb() {
        assertThat(ServerAddress.parse("https://chat.example.org/").secure()).isTrue();
        assertThat(ServerAddress.parse("http://chat.example.org:81/").port()).isEqualTo(81);
    }

    @Test
    void takesAnInvitation() {
        assertThat(ServerAddress.parse("lanyard://10.0.0.7:8443/join/K7-xy_9"))
                .isEqualTo(new ServerAddress(false, "10.0.0.7", 8443, "K7-xy_9"));
    }

    @Test
    void takesAnAddressOfVersionSix() {
        ServerAddress address = ServerAddress.parse("[fe80::1]:8443");
        assertThat(address.resolve("/api/v1/server")).isEqualTo(URI.create("http://[fe80::1]:8443/api/v1/server"));
    }

    @Test
    void readsTheLinksThatItWrites() {
        ServerAddress address = ServerAddress.parse("harbor.lan:8443");
        assertThat(ServerAddress.parse(address.invitationLink("abc")).invitation())
                .isEqualTo("abc");
    }

    @Test
    void ignoresWhatIsNoInvitation() {
        assertThat(ServerAddress.parse("http://harbor.lan/else/abc").invitation())
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "two words",
                "host:port",
                "host:0",
                "host:70000",
                "ftp://host",
                "http://",
                "lanyard://",
                "u@host",
                "http://user:secret@host/",
                "::1",
                "host_with?query#",
                "%%%",
                "http://:80/"
            })
    void refusesWhatIsNoAddress(String typed) {
        assertThatThrownBy(() -> ServerAddress.parse(typed))
                .isInstanceOfSatisfying(
                        SessionException.class,
                        e -> assertThat(e.failure().problem()).isEqualTo(Problem.ADDRESS_INVALID));
    }
}
