package chat.lanyard.client.session;

import chat.lanyard.protocol.http.HttpApi;
import chat.lanyard.protocol.value.UserProfile;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** A person signed in on a server: the tokens and what they open. Safe for use by several threads. */
public final class Session {
    private final ServerAddress server;
    private final ServerApi api;
    private final Clock serverClock;
    private final Consumer<String> refreshTokenKeeper;
    private HttpApi.SessionGranted granted;
    private CompletableFuture<Void> refreshing;
    private boolean ended;

    /**
     * Takes what a sign-in granted.
     *
     * @param serverClock this computer's clock corrected by what the server's says
     * @param refreshTokenKeeper told of every new refresh token, and {@code null} when the session is over
     */
    public Session(
            ServerAddress server,
            ServerApi api,
            HttpApi.SessionGranted granted,
            Clock serverClock,
            Consumer<String> refreshTokenKeeper) {
        this.server = server;
        this.api = api;
        this.granted = granted;
        this.serverClock = serverClock;
        this.refreshTokenKeeper = refreshTokenKeeper;
        refreshTokenKeeper.accept(granted.refreshToken());
    }

    public ServerAddress server() {
        return server;
    }

    public synchronized UserProfile user() {
        return granted.user();
    }

    /** Where the chat socket is. */
    public synchronized URI chatUri() {
        return URI.create(granted.chatUrl());
    }

    /** Whether nobody on the way can read what goes over the chat socket. */
    public boolean isEncrypted() {
        return "wss".equalsIgnoreCase(chatUri().getScheme());
    }

    public synchronized String accessToken() {
        return granted.accessToken();
    }

    /** How long the access token still lives by the server's clock; negative once it is over. */
    public synchronized Duration accessTokenLife() {
        return Duration.between(serverClock.instant(), granted.accessTokenExpiresAt());
    }

    /** Gets new tokens; callers that ask while it is on its way share one request. */
    public synchronized CompletableFuture<Void> refresh() {
        if (refreshing == null) {
            CompletableFuture<Void> attempt =
                    api.refresh(granted.refreshToken()).thenAccept(this::accept);
            refreshing = attempt;
            attempt.whenComplete((done, error) -> over(attempt));
            return attempt;
        }
        return refreshing;
    }

    private void accept(HttpApi.SessionGranted fresh) {
        synchronized (this) {
            granted = fresh;
            if (ended) {
                return;
            }
        }
        refreshTokenKeeper.accept(fresh.refreshToken());
    }

    private synchronized void over(CompletableFuture<Void> attempt) {
        if (refreshing == attempt) {
            refreshing = null;
        }
    }

    /** Signs out: the server ends the session, and this computer forgets it even if the server cannot be reached. */
    public CompletableFuture<Void> end() {
        forget();
        CompletableFuture<Void> ready =
                accessTokenLife().isNegative() ? refresh() : CompletableFuture.completedFuture(null);
        return ready.thenCompose(done -> api.endCurrentSession(accessToken()));
    }

    /** Forgets the session on this computer, also if a refresh is on its way. */
    public void forget() {
        synchronized (this) {
            ended = true;
        }
        refreshTokenKeeper.accept(null);
    }

    /** An invitation for others; needs an owner or administrator. */
    public CompletableFuture<HttpApi.Invitation> createInvitation(HttpApi.NewInvitation wanted) {
        return api.createInvitation(accessToken(), wanted);
    }
}
