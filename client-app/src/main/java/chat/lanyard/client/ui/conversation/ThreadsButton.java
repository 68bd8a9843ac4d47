package chat.lanyard.client.ui.conversation;

import chat.lanyard.client.conversation.ChatViewModel;
import chat.lanyard.client.text.Texts;
import chat.lanyard.client.ui.common.Icons;
import chat.lanyard.client.ui.common.Labels;
import chat.lanyard.client.ui.control.CountBadge;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** In the rail: opens the threads that the person takes part in, and says how much is unread there. */
final class ThreadsButton extends Button {
    private final CountBadge badge = new CountBadge();

    ThreadsButton(ChatViewModel model, Runnable open) {
        HBox words = new HBox(
                6, Icons.icon(Feather.MESSAGE_SQUARE), Labels.styled(Texts.get("threads.title")), Labels.gap(), badge);
        words.setAlignment(Pos.CENTER_LEFT);
        words.prefWidthProperty().bind(widthProperty().subtract(18));
        setGraphic(words);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setId("open-threads");
        getStyleClass().add("rail-tool");
        setMaxWidth(Double.MAX_VALUE);
        setOnAction(event -> open.run());
        model.threads().unreadProperty().addListener((property, before, unread) -> show(unread.longValue()));
        show(model.threads().unreadProperty().get());
    }

    private void show(long unread) {
        badge.show((int) unread, 0);
        setAccessibleText(Texts.get("threads.spoken", unread));
    }
}
