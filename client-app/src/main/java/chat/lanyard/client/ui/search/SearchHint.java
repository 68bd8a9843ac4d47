package chat.lanyard.client.ui.search;

import chat.lanyard.client.search.SearchState;
import chat.lanyard.client.search.SearchViewModel;
import chat.lanyard.client.sync.SearchFailure;
import chat.lanyard.client.text.Texts;
import chat.lanyard.client.ui.common.Labels;
import chat.lanyard.protocol.search.UnclearSearchException;
import chat.lanyard.protocol.value.ProtocolLimits;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What to say while nothing is found: what one can do, or what went wrong. */
final class SearchHint extends VBox {
    private final SearchViewModel model;
    private final Label title = Labels.wrapped("", "title");
    private final Label words = Labels.wrapped("", "second");
    private final InvalidationListener changed = property -> refresh();

    SearchHint(SearchViewModel model) {
        this.model = model;
        setId("search-hint");
        getStyleClass().add("empty-hint");
        setMouseTransparent(true);
        getChildren().addAll(title, words);
        InvalidationListener whileShown = new WeakInvalidationListener(changed);
        model.stateProperty().addListener(whileShown);
        model.problemProperty().addListener(whileShown);
        model.failureProperty().addListener(whileShown);
        refresh();
    }

    private void refresh() {
        SearchState state = model.stateProperty().get();
        setVisible(state != SearchState.FOUND && state != SearchState.SEARCHING);
        switch (state) {
            case NOTHING_TYPED -> say(Texts.get("search.begin"), Texts.get("search.beginHint"));
            case NOTHING_FOUND -> say(Texts.get("search.nothing"), Texts.get("search.nothingHint"));
            case NOT_UNDERSTOOD ->
                say(
                        Texts.get("search.notUnderstood"),
                        why(model.problemProperty().get()));
            case FAILED ->
                say(Texts.get("search.failed"), why(model.failureProperty().get()));
            case SEARCHING, FOUND -> say("", "");
        }
    }

    private void say(String what, String next) {
        title.setText(what);
        words.setText(next);
    }

    private static String why(UnclearSearchException.Reason problem) {
        if (problem == null) {
            return "";
        }
        return switch (problem) {
            case TOO_LONG -> Texts.get("search.unclear.tooLong", ProtocolLimits.SEARCH_QUERY_CODE_POINTS);
            case TOO_MANY_WORDS -> Texts.get("search.unclear.tooMany", ProtocolLimits.SEARCH_TERMS);
            case NOT_A_DAY -> Texts.get("search.unclear.day");
            case NOT_A_KIND -> Texts.get("search.unclear.kind");
            case NOTHING -> Texts.get("search.beginHint");
        };
    }

    static String why(SearchFailure failure) {
        if (failure == null) {
            return "";
        }
        return switch (failure) {
            case OFFLINE -> Texts.get("search.failed.offline");
            case TOO_FAST -> Texts.get("search.failed.tooFast");
            case UNAVAILABLE -> Texts.get("search.failed.unavailable");
            case SERVER_FAILED -> Texts.get("search.failed.server");
        };
    }
}
