package chat.lanyard.client.ui.channel;

import chat.lanyard.client.conversation.BrowseViewModel;
import chat.lanyard.client.text.Texts;
import chat.lanyard.client.ui.common.Labels;
import chat.lanyard.client.ui.control.BusyMark;
import chat.lanyard.client.ui.control.Panel;
import chat.lanyard.protocol.value.ChannelListing;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The public channels, to look at and to join; Down goes to what was found, Enter opens it. */
final class BrowseCard implements Panel {
    private static final double ROW = 56;
    private final BrowseViewModel model;
    private final Runnable done;
    private final TextField field = new TextField();
    private final ListView<ChannelListing> list;
    private final CardBody body;

    /**
     * @param done called when a channel is open
     * @param create opens what makes a new one
     */
    BrowseCard(BrowseViewModel model, Runnable done, Runnable create) {
        this.model = model;
        this.done = done;
        this.list = new ListView<>(model.channels());
        prepareField();
        prepareList();
        body = new CardBody(
                "browse",
                field,
                field,
                new RequestProblem(model.request()),
                list,
                new HBox(8, more(), busy(), Labels.gap(), create(create)));
    }

    private void prepareField() {
        field.setId("browse-field");
        field.setPromptText(Texts.get("browse.prompt"));
        field.setAccessibleText(Texts.get("browse.prompt"));
        field.textProperty().bindBidirectional(model.typedProperty());
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
                list.requestFocus();
                list.getSelectionModel().selectFirst();
                event.consume();
            }
        });
    }

    private void prepareList() {
        list.setId("browse-results");
        list.getStyleClass().add("plain-list");
        list.setAccessibleText(Texts.get("browse.title"));
        list.setFixedCellSize(ROW);
        Label nothing = Labels.wrapped(Texts.get("browse.nothing"), "second");
        list.setPlaceholder(nothing);
        list.setCellFactory(channels -> new BrowseCell(this::open));
        VBox.setVgrow(list, Priority.ALWAYS);
        list.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && !list.getSelectionModel().isEmpty()) {
                open(list.getSelectionModel().getSelectedItem());
                event.consume();
            }
        });
    }

    private void open(ChannelListing channel) {
        model.open(channel, done);
    }

    private BusyMark busy() {
        return new BusyMark(Texts.get("browse.busy"), model.request().busyProperty());
    }

    private Button more() {
        Button more = new Button(Texts.get("browse.more"));
        more.setId("browse-more");
        more.visibleProperty().bind(model.moreProperty());
        more.managedProperty().bind(more.visibleProperty());
        more.setOnAction(event -> model.loadMore());
        return more;
    }

    private static Button create(Runnable create) {
        Button button = new Button(Texts.get("channel.new"));
        button.setId("browse-create");
        button.setOnAction(event -> create.run());
        return button;
    }

    @Override
    public ObservableValue<String> title() {
        return new ReadOnlyStringWrapper(Texts.get("browse.title"));
    }

    @Override
    public Node content() {
        return body;
    }
}
