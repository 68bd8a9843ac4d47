package chat.lanyard.server.cli;

import chat.lanyard.server.DataFolder;
import chat.lanyard.server.LanyardServer;
import chat.lanyard.server.ServerAddresses;
import java.io.IOException;
import java.net.BindException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** {@code serve}: runs a server in the foreground until the process is told to end. */
final class ServeCommand {
    /** The exit code of a process that must not end yet. */
    static final int SERVING = -1;

    private static final int OK = 0;
    private static final int FAILED = 1;
    private static final int WRONG_USAGE = 2;

    private ServeCommand() {}

    static int run(List<String> arguments) {
        ServeOptions options = new ServeOptions();
        CommandLine commandLine = new CommandLine(options)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(ByteCount.class, ByteCount::parse);
        try {
            if (!parse(commandLine, options, arguments.toArray(new String[0]))) {
                commandLine.usage(System.out);
                return OK;
            }
            DataFolder.create(options.dataFolder());
            Logging.toFolder(options.dataFolder());
            return serve(options.builder().build());
        } catch (ParameterException | IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.err.println("'serve --help' shows the options.");
            return WRONG_USAGE;
        } catch (IOException e) {
            System.err.println("The data folder cannot be used: " + e);
            return FAILED;
        }
    }

    /** In two passes, because the data folder holds defaults of the other options; false if only help is asked for. */
    private static boolean parse(CommandLine commandLine, ServeOptions options, String[] arguments) throws IOException {
        if (commandLine.parseArgs(arguments).isUsageHelpRequested()) {
            return false;
        }
        Path folder = options.dataFolder();
        Options defaults = new Options(System.getenv(), Options.readProperties(folder));
        Set<String> unknown = defaults.unknownKeys(commandLine.getCommandSpec());
        if (!unknown.isEmpty()) {
            throw new ParameterException(commandLine, "Unknown settings: " + String.join(", ", unknown));
        }
        commandLine.setDefaultValueProvider(defaults).parseArgs(arguments);
        return true;
    }

    private static int serve(LanyardServer server) {
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "lanyard-stop"));
        try {
            ServerAddresses addresses = server.start().join();
            System.err.println("Warning: this server speaks without encryption. Use it on a network that you trust.");
            System.out.println("lanyard ready api=" + addresses.api() + " chat=" + addresses.chat());
            return SERVING;
        } catch (CompletionException e) {
            System.err.println(reason(e.getCause()));
            return FAILED;
        }
    }

    private static String reason(Throwable cause) {
        return cause instanceof BindException
                ? "A port is in use already: " + cause.getMessage()
                        + ". Stop what uses it, or choose others with --port and --chat-port."
                : "The server could not start: " + cause.getMessage();
    }
}
