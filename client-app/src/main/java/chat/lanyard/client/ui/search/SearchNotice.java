package chat.lanyard.client.ui.search;

import chat.lanyard.client.search.SearchState;
import chat.lanyard.client.search.SearchViewModel;
import chat.lanyard.client.sync.SearchFailure;
import chat.lanyard.client.text.Texts;
import chat.lanyard.client.ui.common.Icons;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/** Says that not everything was looked at, or that no more could be fetched. */
final class SearchNotice extends Label {
    SearchNotice(SearchViewModel model) {
        setId("search-notice");
        getStyleClass().addAll("small", "search-notice");
        setGraphic(Icons.icon(Feather.INFO));
        setWrapText(true);
        setMinHeight(Region.USE_PREF_SIZE);
        StringBinding words = Bindings.createStringBinding(
                () -> words(model), model.onlyHereProperty(), model.completeProperty(), model.failureProperty());
        textProperty().bind(words);
        visibleProperty().bind(words.isNotEmpty());
        managedProperty().bind(visibleProperty());
    }

    private static String words(SearchViewModel model) {
        SearchFailure failure = model.failureProperty().get();
        if (failure != null && model.stateProperty().get() == SearchState.FOUND) {
            return SearchHint.why(failure);
        }
        if (model.onlyHereProperty().get()) {
            return Texts.get("search.onlyHere");
        }
        return model.completeProperty().get() ? "" : Texts.get("search.incomplete");
    }
}
