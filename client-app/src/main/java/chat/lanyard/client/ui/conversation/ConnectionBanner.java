package chat.lanyard.client.ui.conversation;

import chat.lanyard.client.connection.ConnectionState;
import chat.lanyard.client.conversation.ConnectionViewModel;
import chat.lanyard.client.text.Texts;
import chat.lanyard.client.ui.control.Banner;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

/**
 * Says plainly when there is no connection and why, how long until the next try, how much waits to be sent, and how much is still to
 * come. What takes less than half a second is not worth a word.
 */
final class ConnectionBanner extends StackPane {
    private static final Duration PATIENCE = Duration.millis(500);

    private final ConnectionViewModel model;
    private final Banner banner;
    private final PauseTransition patience = new PauseTransition(PATIENCE);
    private boolean wasOnline;

    ConnectionBanner(ConnectionViewModel model) {
        this.model = model;
        this.banner = new Banner(Texts.get("banner.tryNow"), model::retryNow);
        setId("connection-banner");
        getChildren().add(banner);
        patience.setOnFinished(event -> show());
        model.stateProperty().addListener((property, before, state) -> follow(state));
        Stream.of(model.failureProperty(), model.clockOffProperty(), model.secondsToNextAttemptProperty())
                .forEach(property -> property.addListener(change -> refresh()));
        Stream.of(model.waitingMessagesProperty(), model.remainingProperty())
                .forEach(property -> property.addListener(change -> refresh()));
        follow(model.stateProperty().get());
    }

    private void follow(ConnectionState state) {
        patience.stop();
        switch (state) {
            case ONLINE, REFUSED -> banner.hide();
            case OFFLINE -> show();
            case CONNECTING, CATCHING_UP -> patience.playFromStart();
        }
        wasOnline = wasOnline || state == ConnectionState.ONLINE || state == ConnectionState.CATCHING_UP;
    }

    /** The words change only while there are any. */
    private void refresh() {
        if (banner.isVisible() && patience.getStatus() != Animation.Status.RUNNING) {
            show();
        }
    }

    private void show() {
        switch (model.stateProperty().get()) {
            case CONNECTING -> banner.show(title(), sentences(cause(), waiting()), false);
            case OFFLINE -> banner.show(title(), sentences(cause(), nextTry(), waiting()), true);
            case CATCHING_UP -> banner.show(Texts.get("banner.catchingUp"), remaining(), false);
            case ONLINE, REFUSED -> banner.hide();
        }
    }

    private static String sentences(String... sentences) {
        return Stream.of(sentences).filter(sentence -> !sentence.isEmpty()).collect(Collectors.joining(" "));
    }

    private String title() {
        return wasOnline ? Texts.get("banner.reconnecting") : Texts.get("banner.connecting");
    }

    private String cause() {
        return OfflineWords.of(
                model.failureProperty().get(), model.clockOffProperty().get());
    }

    private String nextTry() {
        return Texts.get("banner.nextTry", model.secondsToNextAttemptProperty().get());
    }

    private String waiting() {
        return Texts.get("banner.waiting", model.waitingMessagesProperty().get());
    }

    private String remaining() {
        return Texts.get("banner.remaining", model.remainingProperty().get());
    }
}
