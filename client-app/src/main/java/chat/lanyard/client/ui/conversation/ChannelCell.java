package chat.lanyard.client.ui.conversation;

import chat.lanyard.client.conversation.ChannelItem;
import chat.lanyard.client.text.Texts;
import chat.lanyard.client.ui.common.Icons;
import chat.lanyard.client.ui.common.Labels;
import chat.lanyard.client.ui.control.CountBadge;
import chat.lanyard.client.ui.control.FollowingCell;
import java.util.List;
import javafx.beans.Observable;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A conversation in the rail: its name, bold with a number while something in it is unread. Of one that is muted only
 * mentions are told.
 */
final class ChannelCell extends FollowingCell<ChannelItem> {
    private static final PseudoClass MUTED = PseudoClass.getPseudoClass("muted");
    private static final PseudoClass UNREAD = PseudoClass.getPseudoClass("unread");
    private final Label name = Labels.styled("", "name");
    private final FontIcon draft = Icons.icon(Feather.EDIT_2);
    private final CountBadge badge = new CountBadge();
    private final ChannelMark mark = new ChannelMark();
    private final HBox row = new HBox(8, mark, name, Labels.gap(), draft, badge);

    ChannelCell() {
        row.setAlignment(Pos.CENTER_LEFT);
        // a long name gives way to the number
        row.setPrefWidth(0);
        name.setMinWidth(0);
        draft.getStyleClass().add("draft-mark");
        draft.managedProperty().bind(draft.visibleProperty());
    }

    @Override
    protected List<? extends Observable> propertiesOf(ChannelItem channel) {
        return List.of(
                channel.nameProperty(),
                channel.factsProperty(),
                channel.othersProperty(),
                channel.mutedProperty(),
                channel.unreadProperty(),
                channel.mentionsProperty(),
                channel.draftedProperty(),
                channel.selectedProperty());
    }

    @Override
    protected void show(ChannelItem channel) {
        int unread = channel.mutedProperty().get()
                ? 0
                : (int) channel.unreadProperty().get();
        int mentions = (int) channel.mentionsProperty().get();
        mark.show(channel);
        name.setText(titleOf(channel));
        badge.show(unread, mentions);
        pseudoClassStateChanged(UNREAD, channel.wantsAttention());
        pseudoClassStateChanged(MUTED, channel.mutedProperty().get());
        draft.setVisible(isDraftToShow(channel));
        setAccessibleText(spoken(channel, unread, mentions));
        setGraphic(row);
    }

    /** In the conversation that is open the composer shows it. */
    private static boolean isDraftToShow(ChannelItem channel) {
        return channel.draftedProperty().get() && !channel.selectedProperty().get();
    }

    private static String spoken(ChannelItem channel, int unread, int mentions) {
        String muted =
                channel.mutedProperty().get() ? Texts.get("rail.channel.muted", titleOf(channel)) : titleOf(channel);
        String named = mentions == 0 ? muted : Texts.get("rail.channel.mentions", muted, mentions);
        String counted = unread == 0 ? named : Texts.get("rail.channel.unread", named, unread);
        return isDraftToShow(channel) ? Texts.get("rail.channel.draft", counted) : counted;
    }

    /** The name as it stands in the rail and in the header. */
    static String titleOf(ChannelItem channel) {
        return channel.title();
    }
}
