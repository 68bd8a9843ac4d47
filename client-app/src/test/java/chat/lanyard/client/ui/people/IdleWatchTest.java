package chat.lanyard.client.ui.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.lanyard.client.ui.Fx;
import chat.lanyard.client.ui.FxExtension;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxExtension.class)
class IdleWatchTest {
    @Test
    void saysThatNobodyIsThereAfterAWhileAndAtOnceThatSomebodyIs() {
        List<Boolean> told = new CopyOnWriteArrayList<>();
        Stage stage = Fx.call(() -> Fx.show(new StackPane(), 200, 100));
        IdleWatch watch = new IdleWatch(Duration.millis(200), told::add);
        Fx.run(() -> watch.watch(stage.getScene()));
        await().atMost(java.time.Duration.ofSeconds(30)).until(() -> told.equals(List.of(true)));
        Fx.run(() -> stage.getScene()
                .getRoot()
                .fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.A, false, false, false, false)));
        assertThat(told).startsWith(true, false);
        Fx.run(() -> watch.watch(null));
    }
}
