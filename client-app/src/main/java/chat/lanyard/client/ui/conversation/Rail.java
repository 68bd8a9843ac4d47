package chat.lanyard.client.ui.conversation;

import chat.lanyard.client.conversation.ChatViewModel;
import chat.lanyard.client.text.Texts;
import chat.lanyard.client.ui.channel.ChannelDoors;
import chat.lanyard.client.ui.common.Icons;
import chat.lanyard.client.ui.common.Labels;
import chat.lanyard.client.ui.common.NotEncrypted;
import chat.lanyard.client.ui.control.AvatarView;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The left side: the server, the conversations, and oneself. */
final class Rail extends VBox {
    private static final double MARK = 36;
    private final ChannelList channels;
    private final ChannelList direct;
    private final VBox lists;

    Rail(ChatViewModel model, Node settingsMenu, RailDoors doors) {
        channels = new ChannelList(
                "channels", Texts.get("rail.channels.name"), model.sections().channels(), model, doors.opened());
        direct = new ChannelList(
                "direct", Texts.get("rail.direct.name"), model.sections().direct(), model, doors.opened());
        lists = new VBox(
                jumpButton(doors.jump()),
                section(Texts.get("rail.channels"), channelsButton(doors.channels())),
                channels,
                section(Texts.get("rail.direct"), directButton(doors.channels())),
                direct,
                rest());
        lists.getStyleClass().add("rail-lists");
        VBox.setVgrow(lists, Priority.ALWAYS);
        getStyleClass().add("rail");
        getChildren().addAll(head(model), lists, new OwnProfile(model, settingsMenu));
    }

    ChannelList channels() {
        return channels;
    }

    ChannelList direct() {
        return direct;
    }

    /** Puts something below the conversations that concerns this computer. */
    void addTool(Node tool) {
        lists.getChildren().add(tool);
    }

    private static HBox section(String name, Button more) {
        HBox head = new HBox(Labels.styled(name, "section"), Labels.gap(), more);
        head.getStyleClass().add("section-head");
        return head;
    }

    private static Button channelsButton(ChannelDoors doors) {
        Button more = Icons.button(Feather.PLUS, Texts.get("rail.channels.more"), doors::browse);
        more.setId("browse-channels");
        more.setVisible(doors.mayBrowse());
        return more;
    }

    private static Button directButton(ChannelDoors doors) {
        Button more = Icons.button(Feather.PLUS, Texts.get("rail.direct.more"), doors::newDirect);
        more.setId("new-direct-button");
        return more;
    }

    private static Region rest() {
        Region rest = new Region();
        VBox.setVgrow(rest, Priority.ALWAYS);
        return rest;
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
}
