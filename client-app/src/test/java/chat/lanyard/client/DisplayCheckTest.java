package chat.lanyard.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DisplayCheckTest {
    private static final String ALL = "libX11.so.6\0libXtst.so.6\0libgtk-3.so.0\0";

    @TempDir
    private Path root;

    @BeforeEach
    void haveAllLibraries() throws IOException {
        linkerKnows(ALL);
    }

    @Test
    void saysThatThereIsNoDisplay() {
        assertThat(check().whatIsMissing(null))
                .hasValueSatisfying(words -> assertThat(words).contains("DISPLAY"));
        assertThat(check().whatIsMissing(" ")).isPresent();
    }

    @Test
    void saysThatADisplayCannotBeReached() {
        assertThat(check().whatIsMissing(":7"))
                .hasValueSatisfying(words -> assertThat(words).contains(":7"));
        assertThat(check().whatIsMissing("nonsense")).isPresent();
        assertThat(check().whatIsMissing("127.0.0.1:99999")).isPresent();
    }

    @Test
    void findsNothingMissingWithADisplayInTheFileSystem() throws IOException {
        try (ServerSocketChannel display = displayAt(7)) {
            assertThat(display.isOpen()).isTrue();
            assertThat(check().whatIsMissing(":7.0")).isEmpty();
            assertThat(check().whatIsMissing("unix:7")).isEmpty();
        }
    }

    @Test
    void findsADisplayThatListensWithoutAFile() throws IOException {
        Path table = Files.createDirectories(root.resolve("proc/net")).resolve("unix");
        Files.writeString(table, "Num Path\n0000: 00000002 00000000 00010000 0001 01 25 @/tmp/.X11-unix/X3\n");
        assertThat(check().whatIsMissing(":3")).isEmpty();
        assertThat(check().whatIsMissing(":33")).isPresent();
    }

    @Test
    void findsADisplayOverTheNetwork() throws IOException {
        try (ServerSocket display = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int number = display.getLocalPort() - 6000;
            assertThat(check().whatIsMissing("127.0.0.1:" + number + ".0")).isEmpty();
        }
    }

    @Test
    void namesTheLibrariesThatAreMissing() throws IOException {
        linkerKnows("libX11.so.6\0libgtk-3.so.0\0");
        try (ServerSocketChannel display = displayAt(1)) {
            assertThat(display.isOpen()).isTrue();
            assertThat(check().whatIsMissing(":1"))
                    .hasValueSatisfying(words -> assertThat(words)
                            .contains("Xtst")
                            .doesNotContain("GTK")
                            .doesNotContain("\n"));
        }
    }

    @Test
    void acceptsALibraryThatOnlyTheLibraryPathHas() throws IOException {
        linkerKnows("libX11.so.6\0libgtk-3.so.0\0");
        Path folder = Files.createDirectories(root.resolve("opt/lib"));
        Files.createFile(folder.resolve("libXtst.so.6"));
        try (ServerSocketChannel display = displayAt(1)) {
            assertThat(display.isOpen()).isTrue();
            assertThat(new DisplayCheck(root, "/nowhere:" + folder).whatIsMissing(":1"))
                    .isEmpty();
        }
    }

    private DisplayCheck check() {
        return new DisplayCheck(root, "");
    }

    private void linkerKnows(String names) throws IOException {
        Files.writeString(Files.createDirectories(root.resolve("etc")).resolve("ld.so.cache"), names);
    }

    private ServerSocketChannel displayAt(int number) throws IOException {
        Path folder = Files.createDirectories(root.resolve("tmp/.X11-unix"));
        ServerSocketChannel channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        return channel.bind(UnixDomainSocketAddress.of(folder.resolve("X" + number)));
    }
}
