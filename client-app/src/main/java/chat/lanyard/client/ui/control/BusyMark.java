package chat.lanyard.client.ui.control;

import javafx.animation.PauseTransition;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.control.ProgressIndicator;
import javafx.util.Duration;

/** Turns while something takes longer than 300 ms; what is quicker shows nothing. */
public final class BusyMark extends ProgressIndicator {
    private static final Duration PATIENCE = Duration.millis(300);
    private final PauseTransition patience = new PauseTransition(PATIENCE);
    private final ChangeListener<Boolean> followed = (property, before, now) -> follow(now);

    /** @param name what a screen reader says while it turns */
    public BusyMark(String name, ObservableBooleanValue busy) {
        super(0);
        setAccessibleText(name);
        setFocusTraversable(false);
        setPrefSize(20, 20);
        setVisible(false);
        patience.setOnFinished(event -> turn(busy.get()));
        busy.addListener(new WeakChangeListener<>(followed)); // what is busy may be there for longer
        follow(busy.get());
    }

    private void follow(boolean busy) {
        if (busy) {
            patience.playFromStart();
        } else {
            patience.stop();
            turn(false);
        }
    }

    /** A hidden indicator must stand still, or it costs a frame each pulse. */
    private void turn(boolean on) {
        setVisible(on);
        setProgress(on ? INDETERMINATE_PROGRESS : 0);
    }
}
