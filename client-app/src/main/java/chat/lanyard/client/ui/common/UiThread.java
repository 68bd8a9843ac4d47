package chat.lanyard.client.ui.common;

import java.util.concurrent.Executor;
import javafx.application.Platform;

/** The one door to the FX thread: tasks run there in the order they were given, never inside the caller. */
public final class UiThread implements Executor {
    @Override
    public void execute(Runnable task) {
        Platform.runLater(task);
    }
}
