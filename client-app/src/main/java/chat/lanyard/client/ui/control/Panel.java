package chat.lanyard.client.ui.control;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/** Something that opens beside the conversation or over the screen: what it is called, and what it shows. */
public interface Panel {
    ObservableValue<String> title();

    /** What stands behind the title in grey, such as the conversation's name. */
    default ObservableValue<String> detail() {
        return new ReadOnlyStringWrapper("");
    }

    /** Gets the focus when the panel opens: its {@code requestFocus} chooses where. */
    Node content();

    /** Whether it closes when another conversation is opened. */
    default boolean belongsToConversation() {
        return true;
    }

    /** Ends what one is doing in it, but not the panel; returns whether there was something to end. */
    default boolean endEdit() {
        return false;
    }

    /** Called once when it is no longer shown. */
    default void closed() {}
}
