package chat.lanyard.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.server.DataFolder;
import chat.lanyard.server.OfflineAdministration;
import chat.lanyard.server.TestServer;
import chat.lanyard.server.administration.CommandOutcome;
import chat.lanyard.server.administration.CommandRunner;
import chat.lanyard.server.administration.ControlClient;
import chat.lanyard.server.administration.ControlSocket;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code backup} and {@code restore} as people and scripts call them. */
class BackupCommandsTest {
    private static final int PATIENCE_SECONDS = 60;

    @TempDir
    Path parent;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private Path folder;

    @AfterEach
    void stop() {
        threads.shutdown();
    }

    @BeforeEach
    void choose() {
        folder = parent.resolve("data");
    }

    private int run(String... arguments) {
        return run(err, arguments);
    }

    private int run(OutputStream errors, String... arguments) {
        List<String> all = new ArrayList<>(Arrays.asList(arguments));
        all.add("--data=" + folder);
        return new FolderCommand(
                        new ByteArrayInputStream((TestServer.PASSWORD + "\n").getBytes(StandardCharsets.UTF_8)),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(errors, true, StandardCharsets.UTF_8))
                .run(all);
    }

    private String file() {
        return parent.resolve("backup.zip").toString();
    }

    @Test
    void bringsAFolderAtRestToAnotherPlace() throws Exception {
        run("user", "add", "alice", "--password-stdin");

        assertThat(run("backup", file()))
                .as(err.toString(StandardCharsets.UTF_8))
                .isZero();
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("Copying", "Proving", "all well");
        folder = parent.resolve("moved");
        assertThat(run("restore", file())).isZero();
        assertThat(run("user", "list")).isZero();
        assertThat(run("verify")).isZero();

        assertThat(out.toString(StandardCharsets.UTF_8)).contains("alice\towner\tactive");
    }

    @Test
    void failsWithAReasonAndNoStackTrace() throws Exception {
        assertThat(run("restore", file())).isEqualTo(1);
        assertThat(run("backup", parent.resolve("no/such/folder/backup.zip").toString()))
                .isEqualTo(1);
        assertThat(run("restore", file(), "--erasures", "none")).isEqualTo(1);

        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("There is no file", "There is no folder")
                .doesNotContain("\tat ");
    }

    /** The server that carries it out was started elsewhere. */
    @Test
    void takesAFileRelativeToWhereItWasCalled() throws Exception {
        Path caller = Files.createDirectory(parent.resolve("caller"));
        try (TestServer server = TestServer.start(folder)) {
            server.withUser("alice");
            Process backup = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Main.class.getName(),
                            "backup",
                            "mine.zip",
                            "--data",
                            folder.toString())
                    .directory(caller.toFile())
                    .redirectErrorStream(true)
                    .start();
            try (BufferedReader said = backup.inputReader()) {
                assertThat(said.lines()).anyMatch(line -> line.contains("Proving"));
            }
            assertThat(backup.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
            assertThat(backup.exitValue()).isZero();
        }
        assertThat(caller.resolve("mine.zip")).isRegularFile();
    }

    @Test
    void holdsUpNoOtherCommandOfAServer() throws Exception {
        CountDownLatch goOn = new CountDownLatch(1);
        CountDownLatch waits = new CountDownLatch(1);
        Path address = DataFolder.controlSocket(folder);
        try (OfflineAdministration offline = OfflineAdministration.open(folder);
                ControlSocket socket = ControlSocket.open(address, new CommandRunner(offline.services()))) {
            assertThat(socket).isNotNull();
            Future<?> first = threads.submit(() ->
                    offline.services().backups().create(parent.resolve("first.zip"), line -> awaitUninterrupted(goOn)));
            Future<CommandOutcome> second = threads.submit(
                    () -> ControlClient.run(address, List.of("backup", file()), "", line -> waits.countDown()));
            assertThat(waits.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();

            Future<CommandOutcome> other =
                    threads.submit(() -> ControlClient.run(address, List.of("verify"), "", line -> {}));

            assertThat(other.get(PATIENCE_SECONDS, TimeUnit.SECONDS).exitCode()).isZero();
            goOn.countDown();
            first.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            assertThat(second.get(PATIENCE_SECONDS, TimeUnit.SECONDS).exitCode())
                    .isZero();
        }
    }

    private static void awaitUninterrupted(CountDownLatch latch) {
        try {
            assertThat(latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Stops a backup in its middle by not taking what it says. */
    @Test
    void holdsUpNoOtherCommandOnAFolderAtRest() throws Exception {
        run("user", "add", "alice", "--password-stdin");
        CountDownLatch reached = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        OutputStream slow = new OutputStream() {
            @Override
            public void write(int octet) {
                reached.countDown();
                awaitUninterrupted(goOn);
            }
        };
        Future<Integer> backup = threads.submit(() -> run(slow, "backup", file()));
        assertThat(reached.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();

        assertThat(run("user", "list")).isZero();

        assertThat(backup.isDone()).isFalse();
        goOn.countDown();
        assertThat(backup.get(PATIENCE_SECONDS, TimeUnit.SECONDS)).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("alice\towner");
    }
}
