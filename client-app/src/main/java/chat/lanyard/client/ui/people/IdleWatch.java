package chat.lanyard.client.ui.people;

import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.util.Duration;

/** Notices that nobody has used a window for a while, and at once that somebody does again. */
public final class IdleWatch {
    private final Consumer<Boolean> idle;
    private final PauseTransition patience;
    private final EventHandler<InputEvent> input = event -> used();
    private Scene scene;
    private boolean away;

    /** @param idle told each change */
    public IdleWatch(Duration after, Consumer<Boolean> idle) {
        this.idle = idle;
        this.patience = new PauseTransition(after);
        patience.setOnFinished(event -> tell(true));
    }

    /** Watches this window's input from now on; {@code null} for none. */
    public void watch(Scene watched) {
        if (scene != null) {
            scene.removeEventFilter(InputEvent.ANY, input);
            patience.stop();
        }
        scene = watched;
        if (scene != null) {
            scene.addEventFilter(InputEvent.ANY, input);
            patience.playFromStart();
        }
    }

    private void used() {
        patience.playFromStart();
        if (away) {
            tell(false);
        }
    }

    private void tell(boolean now) {
        away = now;
        idle.accept(now);
    }
}
