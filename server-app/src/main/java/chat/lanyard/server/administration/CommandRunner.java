package chat.lanyard.server.administration;

import chat.lanyard.protocol.value.RequestRefusedException;
import chat.lanyard.server.backup.BackupException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/** Carries out administrative command lines, the same whether the folder is at rest or served. */
public final class CommandRunner {
    private static final Logger LOG = LoggerFactory.getLogger(CommandRunner.class);
    private static final int FAILED = 1;

    private final Services services;

    public CommandRunner(Services services) {
        this.services = services;
    }

    /**
     * Runs one command line.
     *
     * @param input the line of standard input that the command asks for, or empty
     * @param progress told what a command that takes long is doing, a line at a time
     */
    public CommandOutcome run(List<String> arguments, String input, Consumer<String> progress) {
        StringWriter output = new StringWriter();
        StringWriter errors = new StringWriter();
        CommandLine commandLine = AdministrationCommands.commandLine(services, input, progress)
                .setOut(new PrintWriter(output, true))
                .setErr(new PrintWriter(errors, true))
                .setExecutionExceptionHandler((e, command, parsed) -> failed(e, command));
        int exitCode = commandLine.execute(arguments.toArray(new String[0]));
        return new CommandOutcome(exitCode, output.toString(), errors.toString());
    }

    private static int failed(Exception e, CommandLine command) {
        if (e instanceof RequestRefusedException refused) {
            command.getErr().println(refused.error().message());
        } else if (e instanceof BackupException) {
            LOG.debug("A backup failed", e);
            command.getErr().println(e.getMessage());
        } else {
            LOG.error("A command failed", e);
            command.getErr().println("The command failed: " + e.getMessage());
        }
        return FAILED;
    }
}
