package chat.lanyard.client;

import chat.lanyard.server.cli.Main;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** {@code serve} as a process of its own, which can be killed, and started again on the same ports and folder. */
final class ServerProcess implements AutoCloseable {
    private static final Pattern READY = Pattern.compile("lanyard ready api=\\S+?:(\\d+)\\S* chat=\\S+?:(\\d+)");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path folder;
    private Process process;
    private String port = "0";
    private String chatPort = "0";

    /** @param folder for the data and what the process says */
    ServerProcess(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        start();
    }

    /** What people type to come here. */
    String address() {
        return "127.0.0.1:" + port;
    }

    void start() throws IOException {
        Path output = Files.createTempFile(folder, "serve", ".txt");
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "serve",
                        "--data=" + folder.resolve("data"),
                        "--bind=127.0.0.1",
                        "--port=" + port,
                        "--chat-port=" + chatPort,
                        "--registration=open",
                        "--durability=process")
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        Awaitility.await("the server").atMost(PATIENCE).until(() -> isReady(Files.readString(output)));
    }

    private boolean isReady(String output) {
        Matcher ready = READY.matcher(output);
        if (!ready.find()) {
            return false;
        }
        port = ready.group(1);
        chatPort = ready.group(2);
        return true;
    }

    /** Ends the process at once, without a chance to put anything in order. */
    void kill() {
        process.destroyForcibly();
        process.onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }

    @Override
    public void close() {
        kill();
    }
}
