package chat.lanyard.server.transport;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.lanyard.testsupport.RawWebSocket;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server process with few descriptors: shortage must pass without costing the listener or a live socket. */
class DescriptorShortageTest {
    private static final int DESCRIPTORS = 256;

    @TempDir
    private static Path jars;

    private static String classPath;

    private Process process;
    private BufferedReader output;
    private InetSocketAddress address;

    /** As the product is run: a class from a folder costs a descriptor whenever it is first used, one from an open jar none. */
    @BeforeAll
    static void packClasses() {
        classPath = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .map(entry -> Files.isDirectory(entry) ? packed(entry) : entry)
                .map(Path::toString)
                .collect(joining(File.pathSeparator));
    }

    private static Path packed(Path classes) {
        Path jar = jars.resolve(jars.toFile().list().length + ".jar");
        int status = ToolProvider.findFirst("jar")
                .orElseThrow()
                .run(System.out, System.err, "cf", jar.toString(), "-C", classes.toString(), ".");
        assertThat(status).isZero();
        return jar;
    }

    @BeforeEach
    void start() throws IOException {
        process = new ProcessBuilder(
                        "sh",
                        "-c",
                        "ulimit -n " + DESCRIPTORS + "; exec \"$0\" \"$@\"",
                        System.getProperty("java.home") + "/bin/java",
                        "-Xmx64m",
                        "-cp",
                        classPath,
                        DescriptorHog.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        int port = Integer.parseInt(output.readLine());
        address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    @AfterEach
    void end() {
        process.destroyForcibly();
    }

    @Test
    void aFloodOfConnectionsPassesAndLeavesDescriptorsForOthers() throws IOException {
        List<RawWebSocket> flood = new ArrayList<>();
        try (RawWebSocket early = RawWebSocket.open(address, "good")) {
            for (int i = 0; i < 2 * DESCRIPTORS; i++) {
                flood.add(RawWebSocket.connect(address));
            }
            assertEchoes(early);
            tell("open a file");
            flood.forEach(RawWebSocket::close);
            assertServesAgain();
        }
    }

    @Test
    void aShortageThatOthersCauseIsWaitedOut() throws IOException {
        try (RawWebSocket early = RawWebSocket.open(address, "good")) {
            assertEchoes(early);
            tell("hog");
            try (RawWebSocket waiting = RawWebSocket.connect(address)) {
                waiting.send(RawWebSocket.request("/v1/chat", "Authorization: Bearer good"));
                assertEchoes(early);
                tell("release");
                assertThat(waiting.readAnswer().status()).isEqualTo(101);
                assertEchoes(waiting);
            }
            assertServesAgain();
        }
    }

    private void tell(String command) throws IOException {
        process.getOutputStream().write((command + "\n").getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
        assertThat(output.readLine()).isEqualTo(command + " done");
    }

    private void assertServesAgain() {
        await().atMost(TestEndpoint.PATIENCE).untilAsserted(() -> {
            try (RawWebSocket late = RawWebSocket.open(address, "good")) {
                assertEchoes(late);
            } catch (UncheckedIOException e) {
                throw new AssertionError("not served", e);
            }
        });
    }

    private static void assertEchoes(RawWebSocket client) {
        client.sendText("hello");
        assertThat(client.readText()).isEqualTo("hello");
    }
}
