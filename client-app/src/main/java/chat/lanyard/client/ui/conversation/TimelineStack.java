package chat.lanyard.client.ui.conversation;

import chat.lanyard.client.conversation.TimelineItem;
import chat.lanyard.client.conversation.TimelineViewModel;
import chat.lanyard.client.text.Texts;
import chat.lanyard.client.ui.common.Labels;
import chat.lanyard.client.ui.control.BusyMark;
import chat.lanyard.client.ui.control.Timeline;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The timeline with what lies over it: older messages on their way, new ones below, or what to do while there is none. */
final class TimelineStack extends StackPane {
    private static final double MARGIN = 12;

    TimelineStack(TimelineViewModel conversation, Timeline<TimelineItem> timeline) {
        BusyMark loading = new BusyMark(
                Texts.get("timeline.loading"),
                conversation
                        .paging()
                        .loadingOlderProperty()
                        .or(conversation.paging().findingProperty()));
        loading.setId("loading-older");
        loading.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        NewMessagesPill pill = new NewMessagesPill(conversation, timeline);
        Label away = notHere(conversation);
        place(loading, Pos.TOP_CENTER);
        place(away, Pos.TOP_CENTER);
        place(pill, Pos.BOTTOM_CENTER);
        FirstUnreadPill first = new FirstUnreadPill(conversation, timeline);
        place(first, Pos.TOP_CENTER);
        getChildren().addAll(timeline, emptyHint(conversation), loading, pill, first, away);
        setMinHeight(0);
    }

    /** A message that one wished to see, but that cannot be had without a connection. */
    private static Label notHere(TimelineViewModel conversation) {
        Label words = Labels.wrapped(Texts.get("search.notHere"), "small", "search-notice");
        words.setId("revealed-not-here");
        words.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        words.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> Optional.ofNullable(
                                        conversation.paging().revealedProperty().get())
                                .filter(revealed -> revealed.row().isEmpty())
                                .isPresent(),
                        conversation.paging().revealedProperty()));
        words.setMouseTransparent(true);
        return words;
    }

    private static void place(Node node, Pos place) {
        setAlignment(node, place);
        setMargin(node, new Insets(MARGIN));
    }

    /** What to say where nothing stands: there is nothing, or this computer has not got it yet. */
    private static VBox emptyHint(TimelineViewModel conversation) {
        ObservableBooleanValue notHere = conversation.paging().hasOlderProperty();
        Label title = Labels.styled("", "title");
        Label words = Labels.wrapped("", "second");
        title.textProperty()
                .bind(Bindings.when(notHere)
                        .then(Texts.get("timeline.notHere"))
                        .otherwise(Texts.get("timeline.empty")));
        words.textProperty()
                .bind(Bindings.when(notHere)
                        .then(Texts.get("timeline.notHereHint"))
                        .otherwise(Texts.get("timeline.emptyHint")));
        VBox hint = new VBox(title, words);
        hint.setId("timeline-empty");
        hint.getStyleClass().add("empty-hint");
        hint.setMouseTransparent(true);
        hint.visibleProperty()
                .bind(conversation
                        .knownProperty()
                        .and(Bindings.isEmpty(conversation.items()))
                        .and(conversation.paging().loadingOlderProperty().not()));
        return hint;
    }
}
