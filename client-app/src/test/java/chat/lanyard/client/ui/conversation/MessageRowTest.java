package chat.lanyard.client.ui.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.client.conversation.Items;
import chat.lanyard.client.conversation.MessageItem;
import chat.lanyard.client.sync.SendFailure;
import chat.lanyard.client.ui.Fx;
import chat.lanyard.client.ui.FxExtension;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxExtension.class)
class MessageRowTest implements MessageActions {
    private final List<String> done = new ArrayList<>();

    @Override
    public void retry(MessageItem message) {
        done.add("retry " + message.text());
    }

    @Override
    public void discard(MessageItem message) {
        done.add("discard " + message.text());
    }

    @Test
    void isGreyUntilTheServerHasTheMessage() {
        MessageItem message = Items.sending("Erin", "hello", Instant.now());
        MessageRow row = row(message);
        assertThat(isSending(row)).isTrue();
        Fx.run(() -> Items.store(message));
        assertThat(isSending(row)).isFalse();
    }

    @Test
    void namesTheAuthorOnlyAboveTheFirstOfAGroup() {
        MessageItem message = Items.stored("Erin", "hello", Instant.now());
        MessageRow row = row(message);
        assertThat(row.lookupAll(".author")).hasSize(1);
        Fx.run(() -> Items.follows(message));
        assertThat(row.lookupAll(".author")).isEmpty();
    }

    @Test
    void offersWaysOutWhenItFailed() {
        MessageItem message = Items.sending("Erin", "hello", Instant.now());
        MessageRow row = row(message);
        assertThat(buttons(row)).isEmpty();
        Fx.run(() -> Items.fail(message, SendFailure.SERVER_FAILED));
        assertThat(buttons(row)).extracting(Button::getText).containsExactly("Try again", "Copy text", "Delete");
        Fx.run(() -> buttons(row).forEach(Button::fire));
        assertThat(done).containsExactly("retry hello", "discard hello");
        assertThat(Fx.call(() -> Clipboard.getSystemClipboard().getString())).isEqualTo("hello");
    }

    @Test
    void offersTheSameInItsMenu() {
        MessageItem message = Items.sending("Erin", "hello", Instant.now());
        Fx.run(() -> Items.fail(message, SendFailure.INVALID));
        ContextMenu menu = Fx.call(() -> MessageMenu.of(message, this));
        assertThat(menu.getItems()).extracting(MenuItem::getText).containsExactly("Copy text", "Try again", "Delete");
        Fx.run(() -> menu.getItems().get(1).fire());
        assertThat(done).containsExactly("retry hello");
    }

    @Test
    void isReadOutWithAuthorAndText() {
        assertThat(row(Items.stored("Erin", "hello", Instant.now())).getAccessibleText())
                .startsWith("Erin")
                .endsWith("hello");
    }

    @Test
    void followsItsMessageNoLongerOnceItIsGone() {
        MessageItem message = Items.sending("Erin", "hello", Instant.now());
        MessageRow row = row(message);
        Fx.run(row::dispose);
        Fx.run(() -> Items.store(message));
        assertThat(isSending(row)).isTrue();
    }

    private MessageRow row(MessageItem message) {
        return Fx.call(() -> new MessageRow(message, this));
    }

    private static boolean isSending(Node row) {
        return row.lookup(".message").getPseudoClassStates().contains(PseudoClass.getPseudoClass("sending"));
    }

    private static List<Button> buttons(Node row) {
        return row.lookupAll(".button").stream().map(Button.class::cast).toList();
    }
}
