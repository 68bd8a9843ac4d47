package chat.lanyard.client.ui;

import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.client.Http;
import chat.lanyard.client.Samples;
import chat.lanyard.client.conversation.ChatViewModel;
import chat.lanyard.client.hosting.HostingOptions;
import chat.lanyard.client.hosting.HostingService;
import chat.lanyard.client.hosting.HostingViewModel;
import chat.lanyard.client.session.ServerAddress;
import chat.lanyard.client.session.ServerApi;
import chat.lanyard.client.session.ServerTime;
import chat.lanyard.client.session.Session;
import chat.lanyard.client.settings.SettingsStore;
import chat.lanyard.client.sync.ChatClient;
import chat.lanyard.client.ui.common.Dialogs;
import chat.lanyard.client.ui.common.Questions;
import chat.lanyard.client.ui.common.UiThread;
import chat.lanyard.client.ui.conversation.ChatView;
import chat.lanyard.client.ui.hosting.HostingView;
import chat.lanyard.client.ui.theme.Palette;
import chat.lanyard.client.ui.theme.Styles;
import chat.lanyard.client.ui.theme.ThemeChoice;
import chat.lanyard.protocol.http.HttpApi;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(FxExtension.class)
class EncryptionWarningTest {
    private static final String IN_THE_CLEAR = "ws://127.0.0.1:1/v1/chat";
    private static final String ENCRYPTED = "wss://127.0.0.1:1/v1/chat";
    private static final String EXPLAINED =
            "Not encrypted. Anybody on this network could read along. Use it on a network that you trust.";

    @TempDir
    private Path folder;

    @Test
    void warnsUnderTheServersNameWhileTheChatIsInTheClear() {
        List<Label> warnings = warningsInTheChat(IN_THE_CLEAR);
        assertThat(warnings).extracting(Label::getText).containsExactly("Not encrypted");
        Label warning = warnings.get(0);
        assertThat(warning.getAccessibleText()).isEqualTo(EXPLAINED);
        assertThat(EXPLAINED).endsWith(warning.getTooltip().getText());
    }

    @Test
    void saysNothingInTheChatWhenItIsEncrypted() {
        assertThat(warningsInTheChat(ENCRYPTED)).isEmpty();
    }

    @Test
    void warnsWhoeverHostsWhileTheChatIsInTheClear() {
        assertThat(warningsWhileHosting(IN_THE_CLEAR))
                .extracting(Label::getText)
                .containsExactly(EXPLAINED);
    }

    @Test
    void saysNothingToWhoeverHostsWhenTheChatIsEncrypted() {
        assertThat(warningsWhileHosting(ENCRYPTED)).isEmpty();
    }

    private List<Label> warningsInTheChat(String chatUrl) {
        UiThread ui = new UiThread();
        ChatClient client = new ChatClient(session(chatUrl), Http.CLIENT, Clock.systemUTC(), folder);
        ChatViewModel model = Fx.call(() -> new ChatViewModel(client, ui, ZoneOffset.UTC));
        try (SettingsStore settings = new SettingsStore(folder)) {
            ThemeChoice themes = new ThemeChoice(settings, new Styles(), () -> Palette.LIGHT, ui);
            return warningsIn(Fx.call(
                    () -> new ChatView(model, themes, new Dialogs(new Questions(null, new Styles()), null), () -> {})));
        } finally {
            Fx.run(model::close);
        }
    }

    private List<Label> warningsWhileHosting(String chatUrl) {
        HostingOptions options = new HostingOptions(folder, "127.0.0.1", 0, 0);
        try (HostingService service = new HostingService(options);
                HostingViewModel model = new HostingViewModel(service, new UiThread())) {
            Fx.run(() -> model.setSession(session(chatUrl)));
            return warningsIn(Fx.call(() -> new HostingView(model, () -> {})));
        }
    }

    private static List<Label> warningsIn(Parent view) {
        Fx.show(view, 1000, 700);
        return Fx.call(() ->
                view.lookupAll(".not-encrypted").stream().map(Label.class::cast).toList());
    }

    /** Nothing listens there, which does not matter to the question. */
    private static Session session(String chatUrl) {
        ServerAddress address = new ServerAddress(chatUrl.startsWith("wss"), "127.0.0.1", 1, null);
        HttpApi.SessionGranted granted =
                new HttpApi.SessionGranted("access", Instant.now().plusSeconds(900), "refresh", Samples.ADA, chatUrl);
        return new Session(
                new ServerApi(Http.CLIENT, address, new ServerTime(Clock.systemUTC(), System::nanoTime)),
                granted,
                token -> {});
    }
}
