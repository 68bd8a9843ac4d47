package chat.lanyard.client.ui;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.testfx.util.WaitForAsyncUtils;

/** Runs pieces of tests on the FX thread and waits for what they have started. */
public final class Fx {
    private static final int PULSES = 3;

    private Fx() {}

    /** The answer of a task that ran on the FX thread. */
    public static <T> T call(Callable<T> task) {
        return WaitForAsyncUtils.waitForAsyncFx(TimeUnit.SECONDS.toMillis(30), task);
    }

    public static void run(Runnable task) {
        call(() -> {
            task.run();
            return null;
        });
    }

    /** Waits until what was changed is laid out, including what the layout itself has put off. */
    public static void settle() {
        for (int pulse = 0; pulse < PULSES; pulse++) {
            WaitForAsyncUtils.waitForFxEvents();
            run(() -> {});
        }
    }

    /** A window of this size around the node, shown and laid out. */
    public static Stage show(Parent root, double width, double height) {
        Stage stage = call(() -> {
            Stage window = new Stage();
            window.setScene(new Scene(root, width, height));
            window.show();
            return window;
        });
        settle();
        return stage;
    }
}
