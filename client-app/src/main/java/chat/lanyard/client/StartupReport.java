package chat.lanyard.client;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import javafx.animation.AnimationTimer;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

/**
 * For whoever measures or packages the client: says how long the process took until its first window was painted
 * ({@code lanyard.report-startup}), and ends it soon after ({@code lanyard.exit-on-shown}).
 */
final class StartupReport extends AnimationTimer {
    /** Timers run at the beginning of a pulse, painting follows at its end: in the third, two frames are over. */
    private static final int PULSES_UNTIL_PAINTED = 3;

    /** Lets a few more frames be drawn, so that a training run sees them too. */
    private static final javafx.util.Duration A_FEW_FRAMES = javafx.util.Duration.millis(500);

    private final PrintStream out;
    private int pulses;

    StartupReport(PrintStream out) {
        this.out = out;
    }

    void attach(Stage stage) {
        stage.addEventHandler(WindowEvent.WINDOW_SHOWN, event -> {
            if (pulses == 0) {
                start();
            }
        });
    }

    @Override
    public void handle(long now) {
        pulses++;
        if (pulses == PULSES_UNTIL_PAINTED) {
            stop();
            painted();
        }
    }

    private void painted() {
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
