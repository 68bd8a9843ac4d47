package chat.lanyard.client.ui.conversation;

import chat.lanyard.client.conversation.ChatViewModel;
import chat.lanyard.client.people.PersonItem;
import chat.lanyard.client.text.Texts;
import chat.lanyard.client.ui.common.Labels;
import chat.lanyard.client.ui.common.NotEncrypted;
import chat.lanyard.client.ui.control.AvatarView;
import chat.lanyard.client.ui.control.FittingListView;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The left side: the server, the conversations, the people, and oneself. */
final class Rail extends VBox {
    private static final double MARK = 36;
    private final ChannelList channels;
    private final ListView<PersonItem> people;
    private final VBox lists;

    /** @param jump opens what finds by name */
    Rail(ChatViewModel model, Node settingsMenu, Runnable opened, Runnable jump) {
        channels = new ChannelList(model, opened);
        people = people(model);
        lists = new VBox(
                jumpButton(jump),
                Labels.styled(Texts.get("rail.channels"), "section"),
                channels,
                Labels.styled(Texts.get("rail.people"), "section"),
                people);
        lists.getStyleClass().add("rail-lists");
        VBox.setVgrow(people, Priority.ALWAYS);
        VBox.setVgrow(lists, Priority.ALWAYS);
        getStyleClass().add("rail");
        getChildren().addAll(head(model), lists, new OwnProfile(model, settingsMenu));
    }

    ChannelList channels() {
        return channels;
    }

    /** Puts something below the people that concerns this computer. */
    void addTool(Node tool) {
        lists.getChildren().add(tool);
    }

    /** Goes to somebody in the list of people. */
    void show(PersonItem person) {
        people.getSelectionModel().select(person);
        people.getFocusModel().focus(people.getSelectionModel().getSelectedIndex());
        people.scrollTo(person);
        people.requestFocus();
    }

    private static Button jumpButton(Runnable jump) {
        Label name = Labels.styled(Texts.get("jump.button"), "second");
        Label key = Labels.styled(Texts.get("jump.key"), "small", "second", "key-hint");
        HBox words = new HBox(name, Labels.gap(), key);
        words.setAlignment(Pos.CENTER_LEFT);
        Button button = new Button(null, words);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        words.prefWidthProperty().bind(button.widthProperty().subtract(26));
        button.setId("jump");
        button.getStyleClass().add("jump-button");
        button.setAccessibleText(Texts.get("jump.prompt"));
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(event -> jump.run());
        return button;
    }

    private static HBox head(ChatViewModel model) {
        StackPane mark = new StackPane();
        Label name = Labels.styled("", "title");
        name.setMinWidth(0);
        name.textProperty().bind(model.serverNameProperty());
        Runnable refresh = () -> mark.getChildren()
                .setAll(AvatarView.ofServer(model.serverNameProperty().get(), MARK));
        model.serverNameProperty().addListener(property -> refresh.run());
        refresh.run();
        VBox words = new VBox(name);
        words.getStyleClass().add("rail-server");
        if (!model.isEncrypted()) {
            words.getChildren().add(NotEncrypted.mark());
        }
        HBox head = new HBox(mark, words);
        head.getStyleClass().add("rail-head");
        return head;
    }

    private static ListView<PersonItem> people(ChatViewModel model) {
        ListView<PersonItem> people = new FittingListView<>(model.people());
        people.setId("people");
        people.setAccessibleText(Texts.get("rail.people.name"));
        people.setCellFactory(list -> new PersonCell());
        return people;
    }
}
