package chat.lanyard.client.ui.control;

import chat.lanyard.client.text.Texts;
import chat.lanyard.client.ui.common.Icons;
import chat.lanyard.client.ui.common.Labels;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** The line over a panel: its title, and the button that closes it. */
final class PanelHead extends HBox {
    PanelHead(Panel panel, Runnable close) {
        Label title = Labels.styled("", "title");
        title.setMinWidth(USE_PREF_SIZE); // what stands behind it gives way first
        title.textProperty().bind(panel.title());
        Label detail = Labels.styled("", "second");
        detail.setMinWidth(0);
        detail.textProperty().bind(panel.detail());
        Button away = Icons.button(Feather.X, Texts.get("panel.close"), close);
        away.setId("close-panel");
        away.setMinWidth(USE_PREF_SIZE);
        getStyleClass().add("pane-head");
        getChildren().addAll(title, detail, Labels.gap(), away);
    }
}
