package chat.lanyard.server.administration;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * How a command line and its outcome cross the control socket: counts and UTF-8 texts with their lengths. Before the
 * outcome, which begins with the exit code, lines of progress may come, each behind a {@link #PROGRESS}.
 */
final class ControlProtocol {
    private static final int MAX_ARGUMENTS = 64;
    private static final int MAX_TEXT_BYTES = 16 * 1024 * 1024;

    private static final int PROGRESS = -1;

    private ControlProtocol() {}

    /** A command line and its line of input. */
    record Request(List<String> arguments, String input) {}

    static void write(DataOutputStream out, Request request) throws IOException {
        out.writeInt(request.arguments().size());
        for (String argument : request.arguments()) {
            writeText(out, argument);
        }
        writeText(out, request.input());
        out.flush();
    }

    static Request readRequest(DataInputStream in) throws IOException {
        int count = in.readInt();
        if (count < 0 || count > MAX_ARGUMENTS) {
            throw new IOException("too many arguments");
        }
        List<String> arguments = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            arguments.add(readText(in));
        }
        return new Request(arguments, readText(in));
    }

    static void write(DataOutputStream out, CommandOutcome outcome) throws IOException {
        out.writeInt(outcome.exitCode());
        writeText(out, outcome.output());
        writeText(out, outcome.errors());
        out.flush();
    }

    static void writeProgress(DataOutputStream out, String line) throws IOException {
        out.writeInt(PROGRESS);
        writeText(out, line);
        out.flush();
    }

    /** Waits for the outcome as long as it takes. */
    static CommandOutcome readOutcome(DataInputStream in, Consumer<String> progress) throws IOException {
        int first = in.readInt();
        while (first == PROGRESS) {
            progress.accept(readText(in));
            first = in.readInt();
        }
        return new CommandOutcome(first, readText(in), readText(in));
    }

    private static void writeText(DataOutputStream out, String text) throws IOException {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
    }

    private static String readText(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > MAX_TEXT_BYTES) {
            throw new IOException("text too long");
        }
        byte[] utf8 = in.readNBytes(length);
        if (utf8.length < length) {
            throw new IOException("text cut short");
        }
        return new String(utf8, StandardCharsets.UTF_8);
    }
}
