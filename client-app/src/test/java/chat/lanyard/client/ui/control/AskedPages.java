package chat.lanyard.client.ui.control;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;

/** Writes down what a timeline asks for; the test brings it. */
final class AskedPages implements TimelinePages {
    final List<String> asked = new CopyOnWriteArrayList<>();
    final SimpleBooleanProperty newer = new SimpleBooleanProperty();

    @Override
    public void loadOlder() {
        asked.add("older");
    }

    @Override
    public void loadNewer() {
        asked.add("newer");
    }

    @Override
    public void loadNewest() {
        asked.add("newest");
    }

    @Override
    public ObservableBooleanValue hasNewer() {
        return newer;
    }
}
