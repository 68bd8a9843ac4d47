package chat.lanyard.client.ui.control;

import chat.lanyard.client.ui.common.Labels;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Where text of a message is typed, with what helps to type it below. */
public abstract class WritingBox extends VBox {
    private static final double MOST_HEIGHT = 180;
    private static final double ROOM_FOR_HINT = 480;
    private final GrowingTextArea area = new GrowingTextArea(MOST_HEIGHT);
    private final HBox tools = new HBox(2);

    /** @param id of the field */
    WritingBox(String id) {
        getStyleClass().add("composer");
        area.setId(id);
    }

    /** The tools, a hint where there is room for it, and at the right what ends the writing. */
    final HBox foot(String hint, Node... ends) {
        Label words = Labels.styled(hint, "small", "second");
        words.visibleProperty().bind(widthProperty().greaterThan(ROOM_FOR_HINT));
        words.managedProperty().bind(words.visibleProperty());
        HBox foot = new HBox(tools, words, Labels.gap());
        foot.getChildren().addAll(ends);
        foot.getStyleClass().add("composer-foot");
        return foot;
    }

    final GrowingTextArea area() {
        return area;
    }

    /** Where the text is typed, for what helps to type it. */
    public final TextArea field() {
        return area;
    }

    public final StringProperty textProperty() {
        return area.textProperty();
    }

    /** Puts a tool in front of what stands at the foot. */
    public final void addTool(Node tool) {
        tools.getChildren().add(0, tool);
    }

    /** Adds buttons under the text, behind those that are there. */
    public final void addTools(Node... more) {
        tools.getChildren().addAll(more);
    }
}
