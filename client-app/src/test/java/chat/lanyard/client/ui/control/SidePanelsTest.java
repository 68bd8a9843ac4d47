package chat.lanyard.client.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.client.ui.Fx;
import chat.lanyard.client.ui.FxExtension;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The places where panels and cards open. */
@ExtendWith(FxExtension.class)
class SidePanelsTest {
    private final List<String> closed = new ArrayList<>();
    private SidePanels panels;
    private Cards cards;
    private TextField conversation;
    private Stage stage;

    @BeforeEach
    void show() {
        StackPane all = Fx.call(() -> {
            panels = new SidePanels();
            cards = new Cards();
            conversation = new TextField();
            panels.standBeside(conversation);
            return new StackPane(panels, cards);
        });
        stage = Fx.show(all, 1000, 600);
    }

    @AfterEach
    void close() {
        Fx.run(stage::close);
    }

    @Test
    void showsOnePanelAtATimeAndGivesTheFocusBack() {
        Fx.run(() -> panels.show(new Named("members", true)));
        assertThat(focused()).isEqualTo("members");
        Fx.run(() -> panels.show(new Named("thread", true)));
        assertThat(focused()).isEqualTo("thread");
        assertThat(closed).containsExactly("members");
        assertThat(Fx.call(() -> panels.lookup("#members"))).isNull();
        Fx.run(() -> ((Button) panels.lookup("#close-panel")).fire());
        assertThat(closed).containsExactly("members", "thread");
        assertThat(Fx.call(() -> stage.getScene().getFocusOwner())).isSameAs(conversation);
        assertThat(Fx.call(() -> panels.isOpen())).isFalse();
    }

    @Test
    void closesWithItsConversationOnly() {
        Fx.run(() -> panels.show(new Named("members", true)));
        Fx.run(() -> panels.conversationChanged());
        assertThat(Fx.call(() -> panels.isOpen())).isFalse();
        Fx.run(() -> panels.show(new Named("search", false)));
        Fx.run(() -> panels.conversationChanged());
        assertThat(Fx.call(() -> panels.isOpen())).isTrue();
    }

    @Test
    void endsWhatOneIsDoingInAPanelBeforeThePanel() {
        Named thread = new Named("thread", true);
        Fx.run(() -> panels.show(thread));
        assertThat(Fx.call(() -> panels.hasFocus())).isTrue();
        thread.editing = true;
        Fx.run(() -> panels.escape());
        assertThat(thread.editing).isFalse();
        assertThat(Fx.call(() -> panels.isOpen())).isTrue();
        Fx.run(() -> conversation.requestFocus());
        assertThat(Fx.call(() -> panels.hasFocus())).isFalse();
        Fx.run(() -> panels.escape());
        assertThat(closed).containsExactly("thread");
    }

    @Test
    void takesThePlaceOfTheConversationInANarrowWindow() {
        Fx.run(() -> panels.show(new Named("members", true)));
        assertThat(Fx.call(() -> conversation.isVisible())).isTrue();
        Fx.run(() -> stage.setWidth(500));
        Fx.settle();
        assertThat(Fx.call(() -> conversation.isVisible())).isFalse();
        Fx.run(() -> panels.close());
        assertThat(Fx.call(() -> conversation.isVisible())).isTrue();
    }

    @Test
    void holdsTheFocusInACardUntilItIsClosed() {
        Fx.run(() -> conversation.requestFocus());
        Fx.run(() -> cards.show(new Named("create", true)));
        assertThat(focused()).isEqualTo("create");
        Fx.run(() -> conversation.requestFocus());
        assertThat(focused()).isEqualTo("create");
        Fx.run(() -> stage.getScene()
                .getFocusOwner()
                .fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false)));
        assertThat(closed).containsExactly("create");
        assertThat(Fx.call(() -> stage.getScene().getFocusOwner())).isSameAs(conversation);
        assertThat(Fx.call(() -> cards.isVisible())).isFalse();
    }

    private String focused() {
        return Fx.call(() -> stage.getScene().getFocusOwner().getId());
    }

    private final class Named implements Panel {
        private final String name;
        private final boolean bound;
        private final TextField field = new TextField();
        private boolean editing;

        Named(String name, boolean bound) {
            this.name = name;
            this.bound = bound;
            field.setId(name);
        }

        @Override
        public ObservableValue<String> title() {
            return new ReadOnlyStringWrapper(name);
        }

        @Override
        public Node content() {
            return field;
        }

        @Override
        public boolean belongsToConversation() {
            return bound;
        }

        @Override
        public boolean endEdit() {
            boolean ended = editing;
            editing = false;
            return ended;
        }

        @Override
        public void closed() {
            closed.add(name);
        }
    }
}
