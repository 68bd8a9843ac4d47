package chat.lanyard.client;

import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.client.ui.AccessibleNames;
import chat.lanyard.client.ui.Fx;
import chat.lanyard.client.ui.FxExtension;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Somebody finds a message in the window, by keyboard, with the server and without it. */
@ExtendWith(FxExtension.class)
class SearchPathTest {
    @TempDir
    Path folder;

    private TwoPeople people;
    private TestClient alice;

    @BeforeEach
    void start() {
        people = new TwoPeople(folder);
        alice = people.alice;
        alice.say("Grüße vom Hammer");
        people.bob.awaitLast("Grüße vom Hammer");
        people.bob.say("something else");
        alice.awaitLast("something else");
    }

    @AfterEach
    void leave() {
        people.close();
    }

    private void lookFor(String words, int hits) {
        alice.await(hits + " hits", () -> {
            if (found().size() != hits) {
                type("");
                type(words); // the index is a moment behind
            }
            return found().size() == hits;
        });
    }

    private void type(String words) {
        ((javafx.scene.control.TextInputControl) alice.find("#search-field")).setText(words);
    }

    private List<Node> found() {
        return List.copyOf(alice.stage().getScene().getRoot().lookupAll("#search-results .found"));
    }

    private List<String> matches() {
        return alice.stage().getScene().getRoot().lookupAll(".found-match").stream()
                .map(node -> ((Text) node).getText())
                .toList();
    }

    private String focused() {
        return Fx.call(() -> alice.stage().getScene().getFocusOwner().getId());
    }

    @Test
    void letsGoOfAPanelThatWasClosed() {
        alice.shortcut(KeyCode.F);
        WeakReference<Node> panel = Fx.call(() -> new WeakReference<>(alice.find("#search-panel")));
        alice.key(KeyCode.ESCAPE, false);
        alice.shortcut(KeyCode.F);
        alice.await("nothing that holds the first one", () -> {
            System.gc();
            return panel.get() == null;
        });
    }

    @Test
    void findsAMessageAndShowsItInItsPlaceByKeyboardAlone() {
        alice.shortcut(KeyCode.F);
        alice.await("the panel", () -> alice.isShown("#search-panel"));
        assertThat(focused()).isEqualTo("search-field");
        assertThat(alice.valueOf("#search-field")).isEqualTo("in:general ");
        lookFor("in:general grusse", 1);
        assertThat(Fx.call(this::matches)).containsExactly("Grüße");
        assertThat(AccessibleNames.missingIn(
                        Fx.call(() -> alice.stage().getScene().getRoot())))
                .isEmpty();

        alice.key(KeyCode.DOWN, false);
        assertThat(focused()).isEqualTo("search-results");
        alice.key(KeyCode.ENTER, false);
        alice.await("the marked row", () -> alice.count(".timeline-row", "current") == 1);
        alice.key(KeyCode.ESCAPE, false);
        alice.await("no panel", () -> !alice.isShown("#search-panel"));
    }

    @Test
    void helpsWithFilters() {
        alice.shortcut(KeyCode.F);
        alice.await("the panel", () -> alice.isShown("#search-panel"));
        Fx.run(() -> type("from:bo"));
        alice.await("Bob", () -> chips().equals(List.of("@bob Bob")));
        Fx.run(() -> ((Button) alice.find("#search-suggestions .chip")).fire());
        assertThat(alice.valueOf("#search-field")).isEqualTo("from:bob ");
        assertThat(focused()).isEqualTo("search-field");
        lookFor("from:bob else", 1);
    }

    private List<String> chips() {
        return alice.stage().getScene().getRoot().lookupAll("#search-suggestions .chip").stream()
                .map(chip -> ((Button) chip).getText())
                .toList();
    }

    @Test
    void saysThatOnlyThisComputerWasSearched() {
        people.server.stop();
        alice.await("the banner", () -> alice.isShown("#connection-banner .banner"));
        alice.shortcut(KeyCode.F);
        alice.await("the panel", () -> alice.isShown("#search-panel"));
        lookFor("hammer", 1);
        alice.await("the notice", () -> alice.isShown("#search-notice"));
        assertThat(Fx.call(() -> alice.texts("#search-notice")))
                .containsExactly("You are not connected, so only what is on this computer was searched.");
    }

    @Test
    void saysWhatToDoWhenThereIsNothing() {
        alice.shortcut(KeyCode.F);
        alice.await("the panel", () -> alice.isShown("#search-panel"));
        alice.await("the hint", () -> alice.texts("#search-hint .title").contains("What are you looking for?"));
        Fx.run(() -> type("nobody said that"));
        alice.await("the hint", () -> alice.texts("#search-hint .title").contains("Nothing found"));
        Fx.run(() -> type("has:money"));
        alice.await(
                "the reason", () -> alice.texts("#search-hint .second").contains("Behind has: stands file or link."));
    }
}
