package chat.lanyard.client.ui.conversation;

import chat.lanyard.client.text.Texts;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;

/** Says who is writing. Keeps its room while nobody is, so that nothing moves when somebody begins. */
final class TypingLine extends Label {
    TypingLine(ObservableValue<List<String>> names) {
        setId("typing");
        getStyleClass().addAll("small", "second", "typing-line");
        textProperty().bind(names.map(TypingLine::words));
    }

    static String words(List<String> names) {
        return switch (names.size()) {
            case 0 -> "";
            case 1 -> Texts.get("typing.one", names.get(0));
            case 2 -> Texts.get("typing.two", names.get(0), names.get(1));
            default -> Texts.get("typing.several");
        };
    }
}
