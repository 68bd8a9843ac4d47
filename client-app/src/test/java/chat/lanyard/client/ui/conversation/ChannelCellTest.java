package chat.lanyard.client.ui.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.client.conversation.ChannelItem;
import chat.lanyard.client.conversation.Items;
import chat.lanyard.client.ui.Fx;
import chat.lanyard.client.ui.FxExtension;
import chat.lanyard.protocol.value.ChannelKind;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

@ExtendWith(FxExtension.class)
class ChannelCellTest {
    private Stage stage;

    @AfterEach
    void close() {
        Fx.run(stage::close);
    }

    @Test
    void marksAConversationWithADraftUnlessItIsTheOpenOne() {
        ChannelItem drafted = Items.channel("release", true);
        ListView<ChannelItem> list = show(FXCollections.observableArrayList(drafted, Items.channel("design", false)));
        assertThat(mark(list, 0)).isTrue();
        assertThat(cell(list, 0).getAccessibleText()).isEqualTo("# release, draft");
        assertThat(mark(list, 1)).isFalse();
        assertThat(cell(list, 1).getAccessibleText()).isEqualTo("# design");

        Fx.run(() -> Items.select(drafted));
        assertThat(mark(list, 0)).isFalse();
        assertThat(cell(list, 0).getAccessibleText()).isEqualTo("# release");
    }

    @Test
    void greysWhatIsMutedAndMarksWhatIsPrivateOrArchived() {
        ChannelItem muted = Items.channel("noise", false);
        ListView<ChannelItem> list = show(FXCollections.observableArrayList(
                muted,
                Items.channel("secret", ChannelKind.PRIVATE, false),
                Items.channel("attic", ChannelKind.PUBLIC, true)));
        assertThat(isMuted(list, 0)).isFalse();
        Fx.run(() -> Items.mute(muted));
        assertThat(isMuted(list, 0)).isTrue();
        assertThat(cell(list, 0).getAccessibleText()).isEqualTo("# noise, muted");
        assertThat(picture(list, 1)).isEqualTo(Feather.LOCK);
        assertThat(picture(list, 2)).isEqualTo(Feather.ARCHIVE);
    }

    private static boolean isMuted(ListView<ChannelItem> list, int index) {
        return Fx.call(() -> cell(list, index).getPseudoClassStates().contains(PseudoClass.getPseudoClass("muted")));
    }

    private static Object picture(ListView<ChannelItem> list, int index) {
        return Fx.call(() -> ((FontIcon) cell(list, index).lookup(".icon")).getIconCode());
    }

    private ListView<ChannelItem> show(ObservableList<ChannelItem> items) {
        ListView<ChannelItem> list = Fx.call(() -> {
            ListView<ChannelItem> made = new ListView<>(items);
            made.setCellFactory(view -> new ChannelCell());
            return made;
        });
        stage = Fx.show(list, 260, 300);
        return list;
    }

    private static boolean mark(ListView<ChannelItem> list, int index) {
        return Fx.call(() -> cell(list, index).lookup(".draft-mark").isVisible());
    }

    private static ListCell<?> cell(ListView<ChannelItem> list, int index) {
        return Fx.call(() -> list.lookupAll(".list-cell").stream()
                .map(node -> (ListCell<?>) node)
                .filter(cell -> cell.getIndex() == index)
                .findFirst()
                .orElseThrow());
    }
}
