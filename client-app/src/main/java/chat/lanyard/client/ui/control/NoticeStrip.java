package chat.lanyard.client.ui.control;

import chat.lanyard.client.text.Texts;
import chat.lanyard.client.ui.common.Icons;
import chat.lanyard.client.ui.common.Labels;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;

/** A strip that says something in words until it is put away. */
public final class NoticeStrip extends HBox {
    public NoticeStrip(String words, Runnable dismiss) {
        Label label = Labels.wrapped(words);
        label.setMinWidth(0);
        label.setMaxWidth(Double.MAX_VALUE);
        setHgrow(label, Priority.ALWAYS);
        getStyleClass().add("notice-strip");
        getChildren()
                .addAll(Icons.icon(Feather.INFO), label, Icons.button(Feather.X, Texts.get("notice.dismiss"), dismiss));
    }
}
