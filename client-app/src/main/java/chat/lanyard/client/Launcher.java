package chat.lanyard.client;

import chat.lanyard.client.settings.DataFolders;
import chat.lanyard.server.cli.Main;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import javafx.application.Application;

/**
 * Starts the desktop client, or serves alone where no window can be opened. Extends nothing of the toolkit, so that the toolkit may
 * stand on the class path and be absent from what happens without a display.
 */
public final class Launcher {
    private Launcher() {}

    /** Arguments: {@code --version}, or an invitation as {@code lanyard://host:port/join/code}. */
    public static void main(String[] arguments) {
        if (Arrays.asList(arguments).contains("--version")) {
            System.out.println("lanyard " + Version.current());
            return;
        }
        Optional<String> missing = whatIsMissing();
        if (missing.isPresent()) {
            serveAlone(missing.get(), System.err);
        } else {
            openWindow(arguments);
        }
    }

    private static void openWindow(String[] arguments) {
        ClientLogging.toFolder(DataFolders.client());
        try {
            Application.launch(LanyardApplication.class, arguments);
        } catch (UnsupportedOperationException | LinkageError e) {
            // thrown by the toolkit before it starts the application: a display that refuses us, a library that does
            // not fit
            serveAlone("the toolkit cannot use this display (" + firstLine(e) + ")", System.err);
        }
    }

    private static String firstLine(Throwable problem) {
        return String.valueOf(problem.getMessage()).lines().findFirst().orElse("");
    }

    private static void serveAlone(String reason, PrintStream errors) {
        errors.println("lanyard: no window, because " + reason + "; serving without one");
        Main.main(new String[] {"serve"});
    }

    /** Only Linux leaves the display to chance; tests choose a toolkit that needs none. */
    private static Optional<String> whatIsMissing() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (!system.contains("linux") || System.getProperty("glass.platform") != null) {
            return Optional.empty();
        }
        String libraryPath = System.getProperty("java.library.path", "");
        return new DisplayCheck(Path.of("/"), libraryPath).whatIsMissing(System.getenv("DISPLAY"));
    }
}
