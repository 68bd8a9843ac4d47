package chat.lanyard.client;

import chat.lanyard.server.cli.Main;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** {@code serve} as a process of its own, which can be killed, and started again on the same ports and folder. */
public final class ServerProcess implements AutoCloseable {
    private static final Pattern READY = Pattern.compile("lanyard ready api=\\S+?:(\\d+)\\S* chat=\\S+?:(\\d+)");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Path folder;
    private final List<String> options;
    private Process process;
    private String port = "0";
    private String chatPort = "0";

    /**
     * Starts it.
     *
     * @param folder for what the process says, and in {@code data} the data
     * @param options of {@code serve}, beside the folder, the address and the ports
     */
    public ServerProcess(Path folder, String... options) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.options = List.of(options);
        start();
    }

    /** What people type to come here. */
    public String address() {
        return "127.0.0.1:" + port;
    }

    public int port() {
        return Integer.parseInt(port);
    }

    public int chatPort() {
        return Integer.parseInt(chatPort);
    }

    public long pid() {
        return process.pid();
    }

    /** Starts it again, on the same ports. */
    public void start() throws IOException {
        Path output = Files.createTempFile(folder, "serve", ".txt");
        List<String> arguments = new ArrayList<>(List.of(
                "serve",
                "--data=" + folder.resolve("data"),
                "--bind=127.0.0.1",
                "--port=" + port,
                "--chat-port=" + chatPort));
        arguments.addAll(options);
        process = ChildJvm.start(output, Main.class, arguments);
        try {
            Awaitility.await("the server").atMost(PATIENCE).until(() -> isReady(Files.readString(output)));
        } catch (ConditionTimeoutException e) {
            kill();
            throw e;
        }
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
    public void kill() {
        process.destroyForcibly();
        process.onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }

    /** Asks the process to end (SIGTERM), and waits until it has. */
    public void terminate() {
        process.destroy();
        process.onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }

    @Override
    public void close() {
        kill();
    }
}
