package chat.lanyard.client.ui.conversation;

import chat.lanyard.client.text.Texts;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableIntegerValue;
import javafx.scene.control.Button;

/** "3 new messages" over the foot of the timeline while the reader is further up. */
final class NewMessagesPill extends Button {
    private final ObservableIntegerValue count;
    private final ObservableBooleanValue atBottom;

    NewMessagesPill(ObservableIntegerValue count, ObservableBooleanValue atBottom, Runnable showNewest) {
        this.count = count;
        this.atBottom = atBottom;
        setId("new-messages");
        getStyleClass().add("new-pill");
        setOnAction(event -> showNewest.run());
        count.addListener(property -> refresh());
        atBottom.addListener(property -> refresh());
        refresh();
    }

    private void refresh() {
        setText(Texts.get("timeline.newMessages", count.get()));
        setVisible(count.get() > 0 && !atBottom.get());
    }
}
