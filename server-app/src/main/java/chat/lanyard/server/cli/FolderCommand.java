package chat.lanyard.server.cli;

import chat.lanyard.server.DataFolder;
import chat.lanyard.server.FolderRestore;
import chat.lanyard.server.OfflineAdministration;
import chat.lanyard.server.ServerVersion;
import chat.lanyard.server.administration.AdministrationCommands;
import chat.lanyard.server.administration.BackupCommands;
import chat.lanyard.server.administration.CommandOutcome;
import chat.lanyard.server.administration.CommandRunner;
import chat.lanyard.server.administration.ControlClient;
import chat.lanyard.server.administration.ControlSocket;
import chat.lanyard.server.backup.BackupManifest;
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
        CommandLine commandLine = AdministrationCommands.parser();
        AdministrationCommands commands = commandLine.getCommand();
        if (arguments.isEmpty() || arguments.equals(List.of("--help"))) {
            printUsage(commandLine, arguments.isEmpty() ? err : out);
            return arguments.isEmpty() ? WRONG_USAGE : OK;
        }
        Object command;
        try {
            command = requireCommand(commandLine.parseArgs(arguments.toArray(new String[0])));
        } catch (ParameterException e) {
            err.println(e.getMessage());
            printUsage(e.getCommandLine(), err);
            return WRONG_USAGE;
        }
        Path folder = Options.dataFolder(commands.data());
        if (command instanceof BackupCommands.Restore restore) {
            return restore(folder, restore);
        }
        return carryOut(
                folder, command instanceof BackupCommands.Create backup ? backup.withAbsolutePath() : arguments);
    }

    /** A group such as {@code user} is no command by itself. */
    private static Object requireCommand(CommandLine.ParseResult parsed) {
        List<CommandLine> chain = parsed.asCommandLineList();
        CommandLine last = chain.get(chain.size() - 1);
        if (!last.getSubcommands().isEmpty()) {
            throw new ParameterException(last, "A command is missing.");
        }
        return last.getCommand();
    }

    private int restore(Path folder, BackupCommands.Restore command) {
        Logging.toStandardErrorOnly();
        try {
            BackupManifest restored = FolderRestore.restore(folder, command.file(), command.ledger(), err::println);
            out.printf("%s is what it was at %s. Clients build their copies anew.%n", folder, restored.created());
            return OK;
        } catch (IOException | RuntimeException e) {
            err.println(e.getMessage());
            return FAILED;
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
    private CommandOutcome carryOut(Path folder, List<String> arguments, String input) throws IOException {
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

    private CommandOutcome tryOnce(Path folder, List<String> arguments, String input) throws IOException {
        try (OfflineAdministration offline = OfflineAdministration.open(folder)) {
            CommandRunner runner = new CommandRunner(offline.services());
            return arguments.get(0).equals(BackupCommands.BACKUP)
                    ? runBesideOthers(folder, runner, arguments)
                    : runner.run(arguments, input, err::println);
        } catch (DataFolder.InUseException e) {
            return ControlClient.run(DataFolder.controlSocket(folder), arguments, input, err::println);
        }
    }

    /** A backup takes long: like a server, it takes the other commands on the folder meanwhile. */
    private CommandOutcome runBesideOthers(Path folder, CommandRunner runner, List<String> arguments)
            throws IOException {
        ControlSocket others = ControlSocket.open(DataFolder.controlSocket(folder), runner);
        try {
            return runner.run(arguments, "", err::println);
        } finally {
            others.close();
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
