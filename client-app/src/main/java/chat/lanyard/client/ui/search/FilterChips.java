package chat.lanyard.client.ui.search;

import chat.lanyard.client.search.SearchViewModel;
import chat.lanyard.client.search.Suggestion;
import chat.lanyard.client.text.Texts;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.WeakListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;

/** How what is typed may go on, to click or to reach with Tab. */
final class FilterChips extends FlowPane {
    private final SearchViewModel model;
    private final Runnable goOnTyping;
    private final ObservableList<Suggestion> suggestions;
    private final ListChangeListener<Suggestion> changed = change -> refresh();

    FilterChips(SearchViewModel model, Runnable goOnTyping) {
        super(6, 6);
        this.model = model;
        this.goOnTyping = goOnTyping;
        setId("search-suggestions");
        getStyleClass().add("search-chips");
        suggestions = model.suggestions();
        suggestions.addListener(new WeakListChangeListener<>(changed));
        refresh();
    }

    private void refresh() {
        getChildren().setAll(suggestions.stream().map(this::chip).toList());
        setManaged(!suggestions.isEmpty());
    }

    private Button chip(Suggestion suggestion) {
        Button chip = new Button(suggestion.shown());
        chip.getStyleClass().add("chip");
        chip.setAccessibleText(Texts.get("search.complete", suggestion.shown()));
        chip.setOnAction(event -> {
            model.queryProperty().set(suggestion.completed());
            goOnTyping.run();
        });
        return chip;
    }
}
