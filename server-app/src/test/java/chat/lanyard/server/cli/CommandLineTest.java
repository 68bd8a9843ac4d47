package chat.lanyard.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.server.TestServer;
import chat.lanyard.testsupport.RawWebSocket;
import chat.lanyard.testsupport.TestClient;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program in a process of its own, as people and scripts start it. */
class CommandLineTest {
    private static final Pattern READY =
            Pattern.compile("lanyard ready api=(http://127\\.0\\.0\\.1:\\d+) chat=(ws://127\\.0\\.0\\.1:\\d+/v1/chat)");
    private static final int PATIENCE_SECONDS = 60;

    @TempDir
    Path parent;

    private final List<Process> processes = new ArrayList<>();
    private Path folder;

    @BeforeEach
    void chooseFolder() {
        folder = parent.resolve("new/data");
    }

    @AfterEach
    void endProcesses() {
        processes.forEach(Process::destroyForcibly);
    }

    private Process launch(Map<String, String> environment, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectError(parent.resolve("errors").toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("LANYARD_"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        processes.add(process);
        return process;
    }

    private Process serve(String... options) throws IOException {
        List<String> arguments =
                new ArrayList<>(List.of("serve", "--data", folder.toString(), "--port", "0", "--chat-port", "0"));
        arguments.addAll(List.of(options));
        return launch(Map.of(), arguments.toArray(String[]::new));
    }

    private static Matcher ready(BufferedReader output) throws IOException {
        Matcher matcher = READY.matcher(output.readLine());
        assertThat(matcher.matches()).isTrue();
        return matcher;
    }

    private String errors() throws IOException {
        return Files.readString(parent.resolve("errors"));
    }

    private static int exitCode(Process process) throws InterruptedException {
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    @Test
    void servesFromOneReadyLineToSigterm() throws Exception {
        Process server = serve("--name", "Workshop");
        BufferedReader output = server.inputReader();
        URI chat = URI.create(ready(output).group(2));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");

        Process add = launch(Map.of(), "user", "add", "alice", "--password-stdin", "--data", folder.toString());
        try (var input = add.outputWriter()) {
            input.write(TestServer.PASSWORD + "\r\n");
        }
        assertThat(exitCode(add)).isZero();
        Process issue = launch(Map.of("LANYARD_DATA", folder.toString()), "token", "issue", "alice");
        String token = issue.inputReader().readLine();
        assertThat(exitCode(issue)).isZero();

        try (TestClient alice = TestClient.open(chat, token);
                RawWebSocket idle =
                        RawWebSocket.connect(new java.net.InetSocketAddress(chat.getHost(), chat.getPort()))) {
            assertThat(alice.welcome().at("/server/name").textValue()).isEqualTo("Workshop");
            Process second = serve();
            assertThat(exitCode(second)).isEqualTo(1);
            assertThat(errors()).contains("is being served already");

            Process disable = launch(Map.of(), "user", "disable", "alice", "--data=" + folder);
            assertThat(exitCode(disable)).isZero();
            assertThat(alice.socket().readCloseCode()).isEqualTo(4403);

            long start = System.nanoTime();
            server.toHandle().destroy(); // unlike Process.destroy, leaves its output to be read
            assertThat(exitCode(server)).isIn(0, 143);
            assertThat(System.nanoTime() - start).isLessThan(TimeUnit.SECONDS.toNanos(5));
            assertThat(output.readLine()).isNull();
            assertThat(idle.isAtEnd()).isTrue();
        }
        assertThat(exitCode(launch(Map.of(), "verify", "--data", folder.toString())))
                .isZero();
    }

    @Test
    void takesOptionsFromTheEnvironmentAndTheFolderToo() throws Exception {
        Files.createDirectories(folder);
        Files.writeString(
                folder.resolve("lanyard.properties"), "port=0\nchat-port=0\nname=File\nchat-url=wss://file\n");
        Process server = launch(
                Map.of(
                        "LANYARD_NAME",
                        "Environment",
                        "LANYARD_CHAT_URL",
                        "wss://environment",
                        "LANYARD_BIND",
                        "127.0.0.1"),
                "serve",
                "--data",
                folder.toString(),
                "--chat-url",
                "wss://line");
        String api = ready(server.inputReader()).group(1);

        var answer = java.net.http.HttpClient.newHttpClient()
                .send(
                        java.net.http.HttpRequest.newBuilder(URI.create(api + "/api/v1/server"))
                                .build(),
                        java.net.http.HttpResponse.BodyHandlers.ofString());
        assertThat(TestClient.parse(answer.body()).get("name").textValue()).isEqualTo("Environment");
        assertThat(TestClient.parse(answer.body()).get("chatUrl").textValue()).isEqualTo("wss://line");
    }

    @Test
    void endsAtOnceIfAPortIsBusy() throws Exception {
        try (ServerSocket busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(busy.getLocalPort());
            for (List<String> ports : List.of(List.of(port, "0"), List.of("0", port))) {
                Process server = launch(
                        Map.of("LANYARD_PORT", ports.get(0), "LANYARD_CHAT_PORT", ports.get(1)),
                        "serve",
                        "--bind",
                        "127.0.0.1",
                        "--data",
                        folder.toString());
                assertThat(exitCode(server)).isEqualTo(1);
                assertThat(errors()).contains("in use").doesNotContain("\tat ");
                assertThat(server.inputReader().readLine()).isNull();
            }
        }
    }
}
