package chat.lanyard.client.ui.channel;

import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** What a panel or card shows, one thing above the other; the focus goes to the one where one begins. */
final class CardBody extends VBox {
    private final Node first;

    CardBody(String id, Node first, Node... parts) {
        this.first = first;
        setId(id);
        getStyleClass().add("card-body");
        getChildren().addAll(parts);
    }

    @Override
    public void requestFocus() {
        first.requestFocus();
    }
}
