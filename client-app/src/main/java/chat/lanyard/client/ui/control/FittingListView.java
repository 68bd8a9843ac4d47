package chat.lanyard.client.ui.control;

import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.ListView;

/** A list of rows of one height that is as high as its rows, as far as there is room. */
public class FittingListView<T> extends ListView<T> {
    private static final double ROW = 36;

    public FittingListView(ObservableList<T> items) {
        super(items);
        getStyleClass().add("plain-list");
        setFixedCellSize(ROW);
        setMinHeight(0);
        items.addListener((ListChangeListener<T>) change -> fit());
        fit();
    }

    private void fit() {
        setPrefHeight(getItems().size() * ROW + 2);
    }
}
