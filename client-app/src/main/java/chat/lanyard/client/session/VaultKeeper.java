package chat.lanyard.client.session;

import chat.lanyard.protocol.http.HttpApi;
import chat.lanyard.protocol.value.UserProfile;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Keeps a session in the vault, which all windows of this person share. */
final class VaultKeeper implements SessionKeeper {
    private final TokenVault vault;
    private final ServerAddress server;
    private final String hostedName;

    /** Whether what this window was granted last has reached the vault; else the vault's token may be an older one. */
    private volatile boolean kept;

    /** @param kept whether the session comes from the vault */
    VaultKeeper(TokenVault vault, ServerAddress server, String hostedName, boolean kept) {
        this.vault = vault;
        this.server = server;
        this.hostedName = hostedName;
        this.kept = kept;
    }

    @Override
    public void keep(HttpApi.SessionGranted granted) {
        if (granted == null) {
            vault.clear();
        } else {
            kept = vault.save(SavedSession.of(server, hostedName, granted));
        }
    }

    @Override
    public String latest(HttpApi.SessionGranted known) {
        String own = known.refreshToken();
        return kept
                ? vault.load()
                        .filter(saved -> isSame(saved, known.user()))
                        .map(SavedSession::refreshToken)
                        .orElse(own)
                : own;
    }

    private boolean isSame(SavedSession saved, UserProfile user) {
        return saved.server().equals(server)
                && saved.user() != null
                && user != null
                && saved.user().id().equals(user.id());
    }

    @Override
    public CompletableFuture<Void> alone(Supplier<CompletableFuture<Void>> exchange) {
        return CompletableFuture.supplyAsync(vault::lock, new OwnThread("lanyard-vault"))
                .thenCompose(lock -> exchange.get().whenComplete((done, error) -> lock.release()));
    }
}
