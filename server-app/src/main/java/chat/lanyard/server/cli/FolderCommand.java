package chat.lanyard.server.cli;

import chat.lanyard.server.DataFolder;
import chat.lanyard.server.OfflineAdministration;
import chat.lanyard.server.ServerVersion;
import chat.lanyard.server.administration.AdministrationCommands;
import chat.lanyard.server.administration.CommandOutcome;
import chat.lanyard.server.administration.CommandRunner;
import chat.lanyard.server.administration.ControlClient;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** A command on a data folder: carried out here if the folder is at rest, else by the server that is serving it. */
final class FolderCommand {
    private static final int OK = 0;
    private static final int FAILED = 1;
    private static final int WRONG_USAGE = 2;
    private static final long PATIENCE_NANOS = 20_000_000_000L;
    private static final long PAUSE_NANOS = 100_000_000;
    private static final String PASSWORD_OPTION = "--password-stdin";

    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;

    FolderCommand(InputStream in, PrintStream out, PrintStream err) {
        this.in = in;
        this.out = out;
        this.err = err;
    }

    int run(List<String> arguments) {
        if (arguments.equals(List.of("--version"))) {
            out.println("lanyard-server " + ServerVersion.get());
            return OK;
        }
        CommandLine commandLine = AdministrationCommands.commandLine(null, null);
        AdministrationCommands commands = commandLine.getCommand();
        if (arguments.isEmpty() || arguments.equals(List.of("--help"))) {
            printUsage(commandLine, arguments.isEmpty() ? err : out);
            return arguments.isEmpty() ? WRONG_USAGE : OK;
        }
        try {
            requireCommand(commandLine.parseArgs(arguments.toArray(new String[0])));
        } catch (ParameterException e) {
            err.println(e.getMessage());
            printUsage(e.getCommandLine(), err);
            return WRONG_USAGE;
        }
        return carryOut(Options.dataFolder(commands.data()), arguments);
    }

    /** A group such as {@code user} is no command by itself. */
    private static void requireCommand(CommandLine.ParseResult parsed) {
        List<CommandLine> chain = parsed.asCommandLineList();
        CommandLine last = chain.get(chain.size() - 1);
        if (!last.getSubcommands().isEmpty()) {
            throw new ParameterException(last, "A command is missing.");
        }
    }

    private static void printUsage(CommandLine commandLine, PrintStream stream) {
        commandLine.usage(stream);
        if (commandLine.getParent() == null) {
            stream.println("  serve       serves a data folder; 'serve --help' shows its options");
        }
    }

    private int carryOut(Path folder, List<String> arguments) {
        try {
            CommandOutcome outcome = carryOut(folder, arguments, readInput(arguments));
            out.print(outcome.output());
            err.print(outcome.errors());
            return outcome.exitCode();
        } catch (IOException | RuntimeException e) {
            err.println("The command failed: " + e.getMessage());
            return FAILED;
        }
    }

    /** Somebody who holds the folder but takes no commands is another command, or a server that starts: soon done. */
    private static CommandOutcome carryOut(Path folder, List<String> arguments, String input) throws IOException {
        Logging.toStandardErrorOnly();
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (true) {
            try {
                return tryOnce(folder, arguments, input);
            } catch (ControlClient.NotListeningException e) {
                if (System.nanoTime() - deadline > 0) {
                    throw e;
                }
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    private static CommandOutcome tryOnce(Path folder, List<String> arguments, String input) throws IOException {
        try (OfflineAdministration offline = OfflineAdministration.open(folder)) {
            return new CommandRunner(offline.administration()).run(arguments, input);
        } catch (DataFolder.InUseException e) {
            return ControlClient.run(DataFolder.controlSocket(folder), arguments, input);
        }
    }

    private String readInput(List<String> arguments) throws IOException {
        if (!arguments.contains(PASSWORD_OPTION)) {
            return "";
        }
        String line = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).readLine();
        if (line == null) {
            throw new IOException("no password came on standard input");
        }
        return line;
    }
}
