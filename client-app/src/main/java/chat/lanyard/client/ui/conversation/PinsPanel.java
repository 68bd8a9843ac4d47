package chat.lanyard.client.ui.conversation;

import chat.lanyard.client.connection.ConnectionState;
import chat.lanyard.client.conversation.ChannelItem;
import chat.lanyard.client.conversation.ChatViewModel;
import chat.lanyard.client.conversation.PinnedItem;
import chat.lanyard.client.text.Texts;
import chat.lanyard.client.ui.common.Labels;
import chat.lanyard.client.ui.control.Panel;
import chat.lanyard.protocol.value.MessageId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The pinned messages of the open conversation; choosing one shows it in its place. */
final class PinsPanel implements Panel {
    private final ChatViewModel model;
    private final ChannelItem channel;
    private final ListView<PinnedItem> list = new ListView<>();
    private final ChangeListener<Set<MessageId>> erased = (property, before, deleted) -> drop(deleted);
    private final ChangeListener<ConnectionState> connection = (property, before, now) -> load(now);
    private final Label hint = Labels.wrapped(Texts.get("pins.loading"), "second");

    PinsPanel(ChatViewModel model, ChannelItem channel) {
        this.model = model;
        this.channel = channel;
        list.setId("pins");
        list.getStyleClass().add("plain-list");
        list.setAccessibleText(Texts.get("pins.title"));
        list.setPlaceholder(hint);
        list.setCellFactory(all -> ExcerptCell.of(ExcerptCell::pinned));
        list.setOnMouseClicked(event -> open());
        list.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                open();
                event.consume();
            }
        });
        model.tools().erasedProperty().addListener(erased);
        model.connection().stateProperty().addListener(connection);
        model.tools().pins(channel.id(), this::show);
    }

    /** They may have changed while there was no connection. */
    private void load(ConnectionState state) {
        if (state == ConnectionState.ONLINE) {
            model.tools().pins(channel.id(), this::show);
        }
    }

    /** What is shown stays if the server does not answer now. */
    private void show(Optional<List<PinnedItem>> pins) {
        hint.setText(pins.isPresent() ? Texts.get("pins.none") : Texts.get("pins.offline"));
        pins.filter(found -> !found.equals(list.getItems())).ifPresent(found -> {
            list.getItems().setAll(found);
            list.getSelectionModel().selectFirst();
        });
    }

    private void drop(Set<MessageId> deleted) {
        list.getItems().removeIf(pin -> deleted.contains(pin.message()));
    }

    private void open() {
        PinnedItem chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            model.navigation().showMessage(channel.id(), chosen.sequence());
        }
    }

    @Override
    public ObservableValue<String> title() {
        return new ReadOnlyStringWrapper(Texts.get("pins.title"));
    }

    @Override
    public ObservableValue<String> detail() {
        return new ReadOnlyStringWrapper(ChannelCell.titleOf(channel));
    }

    @Override
    public Node content() {
        return list;
    }

    @Override
    public void closed() {
        model.tools().erasedProperty().removeListener(erased);
        model.connection().stateProperty().removeListener(connection);
    }
}
