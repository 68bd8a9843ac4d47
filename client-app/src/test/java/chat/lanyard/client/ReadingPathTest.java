package chat.lanyard.client;

import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.client.ui.Fx;
import chat.lanyard.client.ui.FxExtension;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What counts as read, and how one goes from one unread conversation to the next. */
@ExtendWith(FxExtension.class)
class ReadingPathTest {
    @TempDir
    private Path folder;

    private TwoPeople people;
    private TestClient alice;
    private TestClient bob;

    @BeforeEach
    void twoPeople() {
        people = new TwoPeople(folder);
        alice = people.alice;
        bob = people.bob;
        Fx.run(() -> bob.stage().requestFocus());
    }

    @AfterEach
    void leave() {
        people.close();
    }

    @Test
    void readsNothingBehindAPanelThatHidesTheConversation() {
        alice.say("seen");
        bob.awaitLast("seen");
        bob.await("nothing unread", () -> badges().isEmpty());
        Fx.run(() -> {
            bob.stage().setWidth(720);
            bob.stage().setHeight(600);
        });
        Fx.settle();
        bob.press("#open-threads");
        bob.await("the panel alone", () -> bob.isShown("#threads") && !bob.isShown("#timeline"));
        alice.say("not seen");
        bob.await("it unread", () -> badges().equals(List.of("1")));
        bob.press("#close-panel");
        bob.await("it read", () -> badges().isEmpty());
        assertThat(bob.messages()).contains("not seen");
    }

    private List<String> badges() {
        return bob.stage().getScene().getRoot().lookupAll(".count-badge").stream()
                .filter(Node::isVisible)
                .map(badge -> ((Label) badge).getText())
                .toList();
    }
}
