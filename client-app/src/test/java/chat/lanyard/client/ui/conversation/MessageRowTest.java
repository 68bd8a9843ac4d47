package chat.lanyard.client.ui.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.client.conversation.ChannelRights;
import chat.lanyard.client.conversation.Items;
import chat.lanyard.client.conversation.MessageContent;
import chat.lanyard.client.conversation.MessageItem;
import chat.lanyard.client.conversation.MessageRights;
import chat.lanyard.client.sync.ChangeFailure;
import chat.lanyard.client.sync.SendFailure;
import chat.lanyard.client.ui.Fx;
import chat.lanyard.client.ui.FxExtension;
import chat.lanyard.protocol.value.ChannelKind;
import chat.lanyard.protocol.value.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.Pane;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxExtension.class)
class MessageRowTest implements MessageActions {
    private ChannelRights rights = new ChannelRights(Role.MEMBER, ChannelKind.PUBLIC, false);
    private final List<String> done = new ArrayList<>();

    @Override
    public MessageRights rights(MessageItem message) {
        return new MessageRights(rights, message);
    }

    @Override
    public boolean isSaved(MessageItem message) {
        return false;
    }

    @Override
    public void toggleSaved(MessageItem message) {
        done.add("save " + message.text());
    }

    @Override
    public void retry(MessageItem message) {
        done.add("retry " + message.text());
    }

    @Override
    public void discard(MessageItem message) {
        done.add("discard " + message.text());
    }

    @Override
    public void edit(MessageItem message) {
        done.add("edit " + message.text());
    }

    @Override
    public void delete(MessageItem message) {
        done.add("delete " + message.text());
    }

    @Override
    public void react(MessageItem message, String emoji) {
        done.add("react " + message.text() + " " + emoji);
    }

    @Override
    public void chooseReaction(MessageItem message, Node over) {
        done.add("choose " + message.text());
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
    void saysInWordsThatAMessageWaits() {
        Instant typed = Instant.now();
        MessageItem message = Items.sending("Erin", "hello", typed);
        MessageRow row = row(message);
        Fx.run(() -> Items.stillWaits(message, typed.plusSeconds(1), true));
        assertThat(waiting(row)).isEmpty();
        Fx.run(() -> Items.stillWaits(message, typed.plusSeconds(4), true));
        assertThat(waiting(row)).containsExactly("Still sending…");
        Fx.run(() -> Items.stillWaits(message, typed.plusSeconds(5), false));
        assertThat(waiting(row)).containsExactly("Waits for the connection. It goes out by itself.");
        assertThat(row.getAccessibleText()).endsWith("hello, Waits for the connection. It goes out by itself.");
        assertThat(isSending(row)).isTrue();
        Fx.run(() -> Items.store(message));
        Fx.run(() -> Items.stillWaits(message, typed.plusSeconds(9), false));
        assertThat(waiting(row)).isEmpty();
    }

    @Test
    void showsTheNewTextOfAnEditedMessage() {
        MessageItem message = Items.stored("Erin", "helo", Instant.now());
        MessageRow row = row(message);
        assertThat(labels(row, ".edited")).isEmpty();
        Fx.run(() -> Items.change(message, new MessageContent("hello", true, false, List.of())));
        assertThat(said(row)).containsExactly("hello");
        assertThat(labels(row, ".edited")).containsExactly("(edited)");
        assertThat(row.getAccessibleText()).endsWith("hello (edited)");
    }

    @Test
    void showsNothingOfADeletedMessageButThatItWasThere() {
        MessageItem message = Items.stored("Erin", "hello", Instant.now());
        MessageRow row = row(message);
        Fx.run(() -> Items.change(message, new MessageContent("", false, true, List.of())));
        assertThat(said(row)).isEmpty();
        assertThat(labels(row, ".deleted")).containsExactly("Message deleted");
        assertThat(row.getAccessibleText()).endsWith("Message deleted").doesNotContain("hello");
        assertThat(offered(message)).containsExactly("Show profile");
    }

    @Test
    void countsReactions() {
        MessageItem message = Items.stored("Erin", "hello", Instant.now());
        MessageRow row = row(message);
        List<MessageContent.Reaction> reactions = List.of(
                new MessageContent.Reaction("+1", List.of("Ada", "Bob", "Cleo", "Erin"), true),
                new MessageContent.Reaction("?", List.of("Bob"), false));
        Fx.run(() -> Items.change(message, new MessageContent("hello", false, false, reactions)));
        assertThat(chips(row))
                .extracting(chip -> chip.getAccessibleText().split(",")[0])
                .containsExactly("+1 4", "? 1");
        assertThat(row.lookupAll(".reaction.own")).hasSize(1);
        assertThat(row.getAccessibleText()).endsWith("hello, reactions: +1 4, ? 1");
    }

    @Test
    void tellsWhoReactedAndLetsOneJoinIn() {
        MessageItem message = Items.stored("Erin", "hello", Instant.now());
        MessageRow row = row(message);
        List<MessageContent.Reaction> reactions =
                List.of(new MessageContent.Reaction("+1", List.of("Ada", "Bob"), false));
        Fx.run(() -> Items.change(message, new MessageContent("hello", false, false, reactions)));
        Button chip = chips(row).get(0);
        assertThat(chip.getTooltip().getText()).isEqualTo("Ada, Bob");
        assertThat(chip.getAccessibleText()).isEqualTo("+1 2, Ada, Bob");
        Fx.run(chip::fire);
        assertThat(done).containsExactly("react hello +1");
    }

    @Test
    void namesTheFirstTenOfManyWhoReacted() {
        List<String> names = IntStream.rangeClosed(1, 12).mapToObj(i -> "p" + i).toList();
        assertThat(Reactions.who(names)).isEqualTo("p1, p2, p3, p4, p5, p6, p7, p8, p9, p10 and 2 more");
    }

    @Test
    void offersToReactAndTheAuthorToEditAndDelete() {
        MessageItem own = Items.own("hello");
        ContextMenu menu = Fx.call(() -> MessageMenu.of(own, this));
        assertThat(menu.getItems())
                .extracting(MenuItem::getText)
                .containsExactly("Copy text", "React", "Save for later", "Edit", "Delete…", "Show profile");
        Fx.run(() -> menu.getItems().get(3).fire());
        Fx.run(() -> menu.getItems().get(4).fire());
        Fx.run(() -> ((Menu) menu.getItems().get(1)).getItems().get(0).fire());
        assertThat(done).containsExactly("edit hello", "delete hello", "react hello 👍");
        MessageItem ofAnother = Items.stored("Erin", "hello", Instant.now());
        assertThat(Fx.call(() -> MessageMenu.of(ofAnother, this)).getItems())
                .extracting(MenuItem::getText)
                .containsExactly("Copy text", "React", "Save for later", "Show profile");
    }

    @Test
    void offersAModeratorToDeleteAndNobodyToChangeAnythingInAnArchive() {
        MessageItem ofAnother = Items.stored("Erin", "hello", Instant.now());
        rights = new ChannelRights(Role.MODERATOR, ChannelKind.PUBLIC, false);
        assertThat(offered(ofAnother))
                .containsExactly("Copy text", "React", "Save for later", "Delete…", "Show profile");
        rights = new ChannelRights(Role.OWNER, ChannelKind.PUBLIC, true);
        assertThat(offered(ofAnother)).containsExactly("Copy text", "Save for later", "Show profile");
        assertThat(offered(Items.own("mine"))).containsExactly("Copy text", "Save for later", "Show profile");
    }

    private List<String> offered(MessageItem message) {
        return Fx.call(() -> MessageMenu.of(message, this)).getItems().stream()
                .map(MenuItem::getText)
                .toList();
    }

    @Test
    void saysInPlaceWhyItWasNotChanged() {
        MessageItem message = Items.own("hello");
        MessageRow row = row(message);
        Fx.run(() -> Items.notChanged(message, ChangeFailure.OFFLINE));
        assertThat(labels(row, ".not-changed"))
                .containsExactly(
                        "There was no answer, so it may not be changed. Try again when the connection is back.");
        Fx.run(() -> Items.notChanged(message, null));
        assertThat(labels(row, ".not-changed")).isEmpty();
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
        assertThat(menu.getItems())
                .extracting(MenuItem::getText)
                .containsExactly("Copy text", "Try again", "Delete", "Show profile");
        MessageItem waiting = Items.sending("Erin", "hello", Instant.now());
        assertThat(Fx.call(() -> MessageMenu.of(waiting, this)).getItems())
                .extracting(MenuItem::getText)
                .containsExactly("Copy text", "Delete", "Show profile");
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

    private static List<String> waiting(Node row) {
        return labels(row, ".waiting");
    }

    private static List<String> labels(Node row, String selector) {
        return row.lookupAll(selector).stream()
                .map(node -> ((Label) node).getText())
                .toList();
    }

    private static List<String> said(Node row) {
        return row.lookupAll(".selectable-text > .text").stream()
                .map(node -> ((Text) node).getText())
                .toList();
    }

    private static List<Button> chips(Node row) {
        return ((Pane) row.lookup(".reactions"))
                .getChildren().stream().map(Button.class::cast).toList();
    }

    private static List<Button> buttons(Node row) {
        return row.lookupAll(".button").stream().map(Button.class::cast).toList();
    }
}
