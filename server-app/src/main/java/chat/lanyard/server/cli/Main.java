package chat.lanyard.server.cli;

import java.util.List;

/** The command line of the server: {@code serve}, or a command on a data folder. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        int exitCode = run(List.of(arguments));
        if (exitCode != ServeCommand.SERVING) {
            System.exit(exitCode);
        }
    }

    /** Runs a command line; {@link ServeCommand#SERVING} while a server goes on in the background of this process. */
    static int run(List<String> arguments) {
        boolean serve = !arguments.isEmpty() && arguments.get(0).equals("serve");
        return serve
                ? ServeCommand.run(arguments.subList(1, arguments.size()))
                : new FolderCommand(System.in, System.out, System.err).run(arguments);
    }
}
