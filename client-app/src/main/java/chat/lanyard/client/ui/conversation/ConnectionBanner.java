package chat.lanyard.client.ui.conversation;

import chat.lanyard.client.connection.ConnectionState;
import chat.lanyard.client.conversation.ChatViewModel;
import chat.lanyard.client.text.Texts;
import chat.lanyard.client.ui.control.Banner;
import javafx.scene.layout.StackPane;

/** Says plainly when there is no connection, how long until the next try, and how much waits to be sent. */
final class ConnectionBanner extends StackPane {
    private final ChatViewModel model;
    private final Banner banner;
    private boolean wasOnline;

    ConnectionBanner(ChatViewModel model) {
        this.model = model;
        this.banner = new Banner(Texts.get("banner.tryNow"), model::retryNow);
        setId("connection-banner");
        getChildren().add(banner);
        model.connectionStateProperty().addListener(property -> refresh());
        model.secondsToNextAttemptProperty().addListener(property -> refresh());
        model.waitingMessagesProperty().addListener(property -> refresh());
        refresh();
    }

    private void refresh() {
        ConnectionState state = model.connectionStateProperty().get();
        switch (state) {
            case ONLINE, CATCHING_UP, REFUSED -> {
                wasOnline = wasOnline || state != ConnectionState.REFUSED;
                banner.hide();
            }
            case CONNECTING -> banner.show(title(), waiting(), false);
            case OFFLINE -> banner.show(title(), nextTry() + " " + waiting(), true);
        }
    }

    private String title() {
        return wasOnline ? Texts.get("banner.reconnecting") : Texts.get("banner.connecting");
    }

    private String nextTry() {
        return Texts.get("banner.nextTry", model.secondsToNextAttemptProperty().get());
    }

    private String waiting() {
        return Texts.get("banner.waiting", model.waitingMessagesProperty().get());
    }
}
