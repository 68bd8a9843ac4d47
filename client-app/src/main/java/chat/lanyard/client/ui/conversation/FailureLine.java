package chat.lanyard.client.ui.conversation;

import chat.lanyard.client.conversation.MessageItem;
import chat.lanyard.client.text.Texts;
import chat.lanyard.client.ui.common.Copying;
import chat.lanyard.client.ui.common.Icons;
import chat.lanyard.client.ui.common.Labels;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Under a message that could not be sent: why, and what to do about it. By keyboard the same is in the message's menu. */
final class FailureLine extends VBox {
    FailureLine(MessageItem message, MessageActions actions) {
        Label reason = Labels.wrapped(DeliveryWords.of(message), "small", "second");
        reason.setGraphic(Icons.icon(Feather.ALERT_CIRCLE));
        HBox waysOut = new HBox(
                4,
                button(Texts.get("message.retry"), () -> actions.retry(message)),
                button(Texts.get("message.copy"), () -> Copying.copy(message.text())),
                button(Texts.get("message.discard"), () -> actions.discard(message)));
        getStyleClass().add("failure");
        getChildren().addAll(reason, waysOut);
    }

    private static Button button(String name, Runnable action) {
        Button button = new Button(name);
        button.getStyleClass().add("plain");
        button.setMinWidth(USE_PREF_SIZE);
        button.setFocusTraversable(false);
        button.setOnAction(event -> action.run());
        return button;
    }
}
