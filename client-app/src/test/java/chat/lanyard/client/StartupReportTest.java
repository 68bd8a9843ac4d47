package chat.lanyard.client;

import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.client.ui.Fx;
import chat.lanyard.client.ui.FxExtension;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxExtension.class)
class StartupReportTest {
    private static final String PROPERTY = "lanyard.report-startup";

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    @BeforeEach
    void ask() {
        System.setProperty(PROPERTY, "true");
    }

    @AfterEach
    void askNoMore() {
        System.clearProperty(PROPERTY);
    }

    @Test
    void reportsOnceAndNotBeforeTheFirstFrame() {
        AtomicInteger frames = new AtomicInteger();
        AtomicInteger framesBeforeReport = new AtomicInteger(-1);
        Stage stage = Fx.call(() -> {
            Stage window = new Stage();
            window.setScene(new Scene(new Pane(), 300, 200));
            window.getScene().addPostLayoutPulseListener(frames::incrementAndGet);
            new StartupReport(new PrintStream(written, true, StandardCharsets.UTF_8) {
                        @Override
                        public void println(String line) {
                            framesBeforeReport.set(frames.get());
                            super.println(line);
                        }
                    })
                    .attach(window);
            window.show();
            assertThat(written.size()).isZero();
            return window;
        });
        awaitReport();
        assertThat(framesBeforeReport.get()).isPositive();
        Fx.run(stage::hide);
        Fx.run(stage::show);
        Fx.settle();
        assertThat(written.toString(StandardCharsets.UTF_8)).containsOnlyOnce("lanyard window shown after");
    }

    private void awaitReport() {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> written.size() > 0);
    }
}
