package chat.lanyard.client.ui.conversation;

import chat.lanyard.client.conversation.ChannelItem;
import chat.lanyard.client.text.Texts;
import chat.lanyard.client.ui.common.Labels;
import chat.lanyard.client.ui.control.CountBadge;
import chat.lanyard.client.ui.control.FollowingCell;
import chat.lanyard.protocol.value.ChannelKind;
import java.util.List;
import javafx.beans.Observable;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** A conversation in the rail: its name, bold with a number while something in it is unread. */
final class ChannelCell extends FollowingCell<ChannelItem> {
    private static final PseudoClass UNREAD = PseudoClass.getPseudoClass("unread");
    private final Label name = Labels.styled("", "name");
    private final CountBadge badge = new CountBadge();
    private final HBox row = new HBox(8, name, Labels.gap(), badge);

    ChannelCell() {
        row.setAlignment(Pos.CENTER_LEFT);
        // a long name gives way to the number
        row.setPrefWidth(0);
        name.setMinWidth(0);
    }

    @Override
    protected List<? extends Observable> propertiesOf(ChannelItem channel) {
        return List.of(
                channel.nameProperty(),
                channel.unreadProperty(),
                channel.mentionsProperty(),
                channel.selectedProperty());
    }

    @Override
    protected void show(ChannelItem channel) {
        int unread = (int) channel.unreadProperty().get();
        int mentions = (int) channel.mentionsProperty().get();
        name.setText(titleOf(channel));
        badge.show(unread, mentions);
        pseudoClassStateChanged(UNREAD, unread > 0);
        setAccessibleText(unread == 0 ? name.getText() : Texts.get("rail.channel.unread", name.getText(), unread));
        setGraphic(row);
    }

    /** The name as it stands in the rail and in the header. */
    static String titleOf(ChannelItem channel) {
        String name = channel.nameProperty().get();
        return channel.kind() == ChannelKind.DIRECT ? name : "# " + name;
    }
}
