package chat.lanyard.client.ui.control;

import chat.lanyard.client.ui.common.Focus;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/**
 * The place at the right of a conversation, where one panel at a time stands; in a narrow window it takes the place of the conversation.
 */
public final class SidePanels extends HBox {
    private static final double WIDTH = 340;
    private static final double LEAST_BESIDE = 400;
    private final ReadOnlyObjectWrapper<Panel> shown = new ReadOnlyObjectWrapper<>();
    private final BorderPane side = new BorderPane();
    private Node conversation;

    public SidePanels() {
        side.setId("side-panel");
        side.getStyleClass().add("side-panel");
        side.setMinWidth(WIDTH);
        side.setVisible(false);
        side.managedProperty().bind(side.visibleProperty());
        widthProperty().addListener(width -> arrange());
    }

    /** Shows the panels beside this; comes before everything else, once. */
    public void standBeside(Node open) {
        conversation = open;
        conversation.managedProperty().bind(conversation.visibleProperty());
        setHgrow(conversation, Priority.ALWAYS);
        getChildren().setAll(conversation, side);
    }

    /** Shows this panel instead of the one that is open. */
    public void show(Panel panel) {
        take();
        shown.set(panel);
        side.setTop(new PanelHead(panel, this::close));
        side.setCenter(panel.content());
        side.setVisible(true);
        arrange();
        panel.content().requestFocus();
    }

    /** The conversation has the room again, and the focus if the panel had it. */
    public void close() {
        boolean focused = Focus.isIn(side);
        take();
        side.setVisible(false);
        arrange();
        if (focused) {
            conversation.requestFocus();
        }
    }

    /** Ends what one is doing in the panel, or if there is nothing, closes it. */
    public void escape() {
        if (!shown.get().endEdit()) {
            close();
        }
    }

    /** Whether one is in the panel, not in the conversation. */
    public boolean hasFocus() {
        return isOpen() && Focus.isIn(side);
    }

    /** Lets the conversation be seen: in a narrow window the panel goes. */
    public void makeRoom() {
        if (!conversation.isVisible()) {
            close();
        }
        conversation.requestFocus();
    }

    /** Another conversation was opened. */
    public void conversationChanged() {
        if (isOpen() && shown.get().belongsToConversation()) {
            close();
        }
    }

    public boolean isOpen() {
        return shown.get() != null;
    }

    /** The panel that is open, or {@code null}. */
    public ReadOnlyObjectProperty<Panel> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    private void take() {
        Panel before = shown.get();
        if (before != null) {
            shown.set(null);
            side.setTop(null);
            side.setCenter(null);
            before.closed();
        }
    }

    private void arrange() {
        boolean narrow = getWidth() > 0 && getWidth() < WIDTH + LEAST_BESIDE;
        conversation.setVisible(!isOpen() || !narrow);
        side.setMaxWidth(narrow ? Double.MAX_VALUE : WIDTH);
        setHgrow(side, narrow ? Priority.ALWAYS : Priority.NEVER);
    }
}
