package chat.lanyard.client.ui.search;

import chat.lanyard.client.search.FoundItem;
import chat.lanyard.client.search.SearchViewModel;
import chat.lanyard.client.text.Texts;
import chat.lanyard.client.ui.control.BusyMark;
import chat.lanyard.client.ui.control.Panel;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Finds messages while one types: Down goes to what was found, Enter shows it in its conversation. */
public final class SearchPanel implements Panel {
    private final SearchViewModel model;
    private final Consumer<FoundItem> go;
    private final TextField field = new TextField();
    private final ListView<FoundItem> list;
    private final VBox content;

    /** @param go shows a message in its place */
    public SearchPanel(SearchViewModel model, Consumer<FoundItem> go) {
        this.model = model;
        this.go = go;
        this.list = new ListView<>(model.results());
        prepareField();
        prepareList();
        BusyMark busy = new BusyMark(Texts.get("search.busy"), model.busyProperty());
        busy.setMaxSize(20, 20);
        StackPane found = new StackPane(list, new SearchHint(model), busy);
        StackPane.setAlignment(busy, Pos.TOP_CENTER);
        VBox.setVgrow(found, Priority.ALWAYS);
        content = new VBox(field, new FilterChips(model, this::type), new SearchNotice(model), found, more()) {
            @Override
            public void requestFocus() {
                type();
            }
        };
        content.setId("search-panel");
        content.getStyleClass().add("search-panel");
    }

    private void prepareField() {
        field.setId("search-field");
        field.setPromptText(Texts.get("search.prompt"));
        field.setAccessibleText(Texts.get("search.prompt"));
        field.textProperty().bindBidirectional(model.queryProperty());
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
                enterList();
                event.consume();
            }
        });
    }

    private void prepareList() {
        list.setId("search-results");
        list.getStyleClass().add("plain-list");
        list.setAccessibleText(Texts.get("search.results"));
        list.setPlaceholder(new VBox());
        list.setCellFactory(results -> new FoundCell());
        list.setOnMouseClicked(event -> open());
        list.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                open();
                event.consume();
            } else if (event.getCode() == KeyCode.UP && list.getSelectionModel().getSelectedIndex() <= 0) {
                type();
                event.consume();
            }
        });
    }

    private Button more() {
        Button more = new Button(Texts.get("search.more"));
        more.setId("search-more");
        more.setMaxWidth(Double.MAX_VALUE);
        more.visibleProperty().bind(model.moreProperty());
        more.managedProperty().bind(more.visibleProperty());
        more.disableProperty().bind(model.busyProperty());
        more.setOnAction(event -> model.showMore());
        return more;
    }

    private void enterList() {
        if (!list.getItems().isEmpty()) {
            list.requestFocus();
            if (list.getSelectionModel().isEmpty()) {
                list.getSelectionModel().selectFirst();
            }
        }
    }

    private void open() {
        FoundItem chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            go.accept(chosen);
        }
    }

    private void type() {
        field.requestFocus();
        field.end();
    }

    @Override
    public ObservableValue<String> title() {
        return new ReadOnlyStringWrapper(Texts.get("search.title"));
    }

    @Override
    public Node content() {
        return content;
    }

    /** One goes from hit to hit, whichever conversation they are in. */
    @Override
    public boolean belongsToConversation() {
        return false;
    }
}
