package chat.lanyard.client;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

/**
 * For whoever measures or packages the client: says how long the process took to its first window ({@code lanyard.report-startup}),
 * and ends it soon after ({@code lanyard.exit-on-shown}).
 */
final class StartupReport {
    /** Lets the first frames be drawn, so that a training run sees them too. */
    private static final javafx.util.Duration A_FEW_FRAMES = javafx.util.Duration.millis(500);

    private final PrintStream out;
    private boolean done;

    StartupReport(PrintStream out) {
        this.out = out;
    }

    void attach(Stage stage) {
        stage.addEventHandler(WindowEvent.WINDOW_SHOWN, event -> shown());
    }

    private void shown() {
        if (done) {
            return;
        }
        done = true;
        if (System.getProperty("lanyard.report-startup") != null) {
            out.println("lanyard window shown after " + sinceStart().toMillis() + " ms");
        }
        if (System.getProperty("lanyard.exit-on-shown") != null) {
            PauseTransition pause = new PauseTransition(A_FEW_FRAMES);
            pause.setOnFinished(event -> Platform.exit());
            pause.play();
        }
    }

    private static Duration sinceStart() {
        Instant now = Instant.now();
        return Duration.between(ProcessHandle.current().info().startInstant().orElse(now), now);
    }
}
