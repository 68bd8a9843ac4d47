package chat.lanyard.server.fault;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server in a Java process of its own, with this process's class path; ready when the constructor returns. */
public final class ServerProcess implements AutoCloseable {
    private static final Pattern READY = Pattern.compile(".*\\bchat=(\\S+)");
    private static final int STOP_SECONDS = 20;

    private final Process process;
    private final URI chat;

    /**
     * Starts the main class and waits until it has printed {@code chat=} and an address.
     *
     * @param errors where its standard error goes
     */
    public ServerProcess(List<String> jvmOptions, String mainClass, List<String> arguments, Path errors)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvmOptions);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), mainClass));
        command.addAll(arguments);
        process = new ProcessBuilder(command)
                .redirectError(Redirect.appendTo(errors.toFile()))
                .start();
        chat = awaitReady(process.inputReader(), errors);
    }

    private static URI awaitReady(BufferedReader output, Path errors) throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            Matcher ready = READY.matcher(line);
            if (ready.matches()) {
                return URI.create(ready.group(1));
            }
        }
        throw new IOException("The server ended before it was ready; see " + errors);
    }

    public InetSocketAddress chatAddress() {
        return new InetSocketAddress(chat.getHost(), chat.getPort());
    }

    /** Where the chat sockets are. */
    public URI chat() {
        return chat;
    }

    /** The path of the request that opens a chat socket. */
    public String chatPath() {
        return chat.getPath();
    }

    public long pid() {
        return process.pid();
    }

    /** Ends it as {@code kill -9} does, in the middle of whatever it is doing. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Asks it to end and waits; kills it if that takes too long. Returns its exit code. */
    public int terminate() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        terminate();
    }
}
