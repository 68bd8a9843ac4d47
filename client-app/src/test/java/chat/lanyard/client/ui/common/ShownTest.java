package chat.lanyard.client.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.client.ui.Fx;
import chat.lanyard.client.ui.FxExtension;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxExtension.class)
class ShownTest {
    @Test
    void isTrueInAFocusedWindowWhileNothingAroundItIsHidden() {
        TextField node = Fx.call(TextField::new);
        StackPane around = Fx.call(() -> new StackPane(node));
        StackPane root = Fx.call(() -> new StackPane(around));
        ObservableValue<Boolean> shown = Shown.inFocusedWindow(node);
        List<Boolean> heard = new ArrayList<>();
        ChangeListener<Boolean> listener = (property, before, now) -> heard.add(now);
        Fx.run(() -> shown.addListener(listener));
        Stage stage = Fx.show(root, 200, 100);
        Fx.run(stage::requestFocus);
        assertThat(Fx.call(shown::getValue)).isTrue();
        Fx.run(() -> around.setVisible(false));
        assertThat(Fx.call(shown::getValue)).isFalse();
        Fx.run(() -> around.setVisible(true));
        Fx.run(() -> root.getChildren().clear());
        assertThat(Fx.call(shown::getValue)).isFalse();
        assertThat(heard).containsExactly(true, false, true, false);
    }
}
