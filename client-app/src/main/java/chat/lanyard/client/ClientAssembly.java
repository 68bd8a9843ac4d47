package chat.lanyard.client;

import chat.lanyard.client.conversation.ChatViewModel;
import chat.lanyard.client.hosting.HostingOptions;
import chat.lanyard.client.hosting.HostingService;
import chat.lanyard.client.hosting.HostingViewModel;
import chat.lanyard.client.session.HttpClients;
import chat.lanyard.client.session.Session;
import chat.lanyard.client.session.SignInService;
import chat.lanyard.client.session.SignInViewModel;
import chat.lanyard.client.session.TokenVault;
import chat.lanyard.client.settings.SettingsStore;
import chat.lanyard.client.sync.ChatClient;
import chat.lanyard.client.ui.common.UiThread;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** Puts services and view models together; the only place that knows how they are made. FX thread only. */
final class ClientAssembly implements AutoCloseable {
    private final Executor ui = new UiThread();
    private final Clock clock = Clock.systemUTC();
    private final Supplier<HttpClient> http = new HttpClients();
    private final Path folder;
    private final SettingsStore settings;
    private final HostingService hosting;
    private final TokenVault vault;

    /** @param folder where the client keeps its own things */
    ClientAssembly(Path folder, HostingOptions hostingOptions) {
        this.folder = folder;
        this.settings = new SettingsStore(folder);
        this.vault = new TokenVault(folder);
        this.hosting = new HostingService(hostingOptions);
        // takes a moment, which passes while the window is made
        CompletableFuture.runAsync(http::get);
    }

    Executor ui() {
        return ui;
    }

    SettingsStore settings() {
        return settings;
    }

    SignInViewModel signIn() {
        return new SignInViewModel(new SignInService(http, hosting, vault, clock), settings, ui);
    }

    HostingViewModel hosting() {
        return new HostingViewModel(hosting, ui);
    }

    ChatViewModel chat(Session session) {
        return new ChatViewModel(new ChatClient(session, http.get(), clock, folder), ui, ZoneId.systemDefault());
    }

    @Override
    public void close() {
        hosting.close();
        settings.close();
    }
}
