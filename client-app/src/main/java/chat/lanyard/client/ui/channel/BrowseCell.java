package chat.lanyard.client.ui.channel;

import chat.lanyard.client.text.Texts;
import chat.lanyard.client.ui.common.Labels;
import chat.lanyard.protocol.value.ChannelListing;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A public channel: its name, what it is about, how many are in it, and the way in. */
final class BrowseCell extends ListCell<ChannelListing> {
    private final Consumer<ChannelListing> open;

    BrowseCell(Consumer<ChannelListing> open) {
        this.open = open;
    }

    @Override
    protected void updateItem(ChannelListing channel, boolean empty) {
        super.updateItem(channel, empty);
        setGraphic(empty || channel == null ? null : rowOf(channel));
        setAccessibleText(empty || channel == null ? null : "# " + channel.name() + ", " + about(channel));
    }

    private HBox rowOf(ChannelListing channel) {
        Label name = Labels.styled("# " + channel.name(), "name");
        Label about = Labels.styled(about(channel), "small", "second");
        VBox words = new VBox(2, name, about);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button way = new Button(channel.joined() ? Texts.get("browse.open") : Texts.get("browse.join"));
        way.setMinWidth(USE_PREF_SIZE);
        way.setFocusTraversable(false); // Enter in the list does the same
        way.setAccessibleText(way.getText() + " # " + channel.name());
        way.setOnAction(event -> open.accept(channel));
        HBox row = new HBox(12, words, way);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setPrefWidth(0);
        return row;
    }

    private static String about(ChannelListing channel) {
        String members = Texts.get("browse.members", channel.members());
        String told = channel.topic().isEmpty() ? channel.description() : channel.topic();
        String line = told.isEmpty() ? members : members + " · " + told.replace('\n', ' ');
        return channel.archived() ? Texts.get("browse.archived", line) : line;
    }
}
