package chat.lanyard.client.session;

import chat.lanyard.protocol.http.HttpApi;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.protocol.value.UserProfile;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * A person signed in on a server: the tokens and what they open. One that was saved has no access token until its first
 * {@link #refresh}, and is complete but for that. Safe for use by several threads.
 */
public final class Session {
    private final ServerTime time;
    private final Supplier<CompletableFuture<ServerApi>> door;
    private final SessionKeeper keeper;
    private ServerAddress server;
    private HttpApi.SessionGranted granted;
    private CompletableFuture<Void> refreshing;
    private CompletableFuture<Void> forgotten;

    private Session(
            ServerAddress server,
            ServerTime time,
            Supplier<CompletableFuture<ServerApi>> door,
            HttpApi.SessionGranted granted,
            SessionKeeper keeper) {
        this.server = server;
        this.time = time;
        this.door = door;
        this.granted = granted;
        this.keeper = keeper;
    }

    /**
     * Takes what a sign-in granted.
     *
     * @param keeper told of all that is granted, and when the session is over
     */
    public Session(ServerApi api, HttpApi.SessionGranted granted, SessionKeeper keeper) {
        this(api.server(), api.time(), () -> CompletableFuture.completedFuture(api), granted, keeper);
        keeper.keep(granted);
    }

    /**
     * Takes up what was saved, without a request.
     *
     * @param door brings the server into reach, which may mean to start it
     */
    static Session saved(
            SavedSession saved, ServerTime time, Supplier<CompletableFuture<ServerApi>> door, SessionKeeper keeper) {
        HttpApi.SessionGranted known =
                new HttpApi.SessionGranted(null, null, saved.refreshToken(), saved.user(), saved.chatUrl());
        return new Session(saved.server(), time, door, known, keeper);
    }

    public synchronized ServerAddress server() {
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

    /** The token that opens the chat socket; {@code null} before the first refresh of a saved session. */
    public synchronized String accessToken() {
        return granted.accessToken();
    }

    /** How long the access token still lives by the server's clock; not positive once it is over, or if there is none. */
    public synchronized Duration accessTokenLife() {
        return granted.accessToken() == null ? Duration.ZERO : time.until(granted.accessTokenExpiresAt());
    }

    /** How long it is until then by the server's clock; negative if it is over. */
    public Duration until(Instant time) {
        return this.time.until(time);
    }

    /** What {@link ServerTime#clockOff} says of the session's server. */
    public Duration clockOff() {
        return time.clockOff();
    }

    /** Gets new tokens; callers that ask while it is on its way share one request. */
    public synchronized CompletableFuture<Void> refresh() {
        if (refreshing == null) {
            CompletableFuture<Void> attempt = door.get().thenCompose(api -> keeper.alone(() -> exchange(api)));
            refreshing = attempt;
            attempt.whenComplete((done, error) -> over(attempt));
            return attempt;
        }
        return refreshing;
    }

    private CompletableFuture<Void> exchange(ServerApi api) {
        return api.refresh(keeper.latest(granted())).thenAccept(fresh -> accept(api, fresh));
    }

    private synchronized HttpApi.SessionGranted granted() {
        return granted;
    }

    private void accept(ServerApi api, HttpApi.SessionGranted fresh) {
        synchronized (this) {
            server = api.server();
            granted = fresh;
        }
        synchronized (keeper) {
            if (!isForgotten()) {
                keeper.keep(fresh);
            }
        }
    }

    private synchronized void over(CompletableFuture<Void> attempt) {
        if (refreshing == attempt) {
            refreshing = null;
        }
    }

    /** Signs out: the server ends the session, and this computer forgets it even if the server cannot be reached. */
    public CompletableFuture<Void> end() {
        forget();
        boolean usable = accessTokenLife().compareTo(Duration.ZERO) > 0;
        CompletableFuture<Void> ready = usable ? CompletableFuture.completedFuture(null) : refresh();
        return ready.thenCompose(done -> door.get()).thenCompose(api -> api.endCurrentSession(accessToken()));
    }

    /**
     * Forgets the session on this computer, also if a refresh is on its way; nothing is kept of it from now on.
     *
     * @return completes when the disk, which the caller need not wait for, has nothing of it
     */
    public synchronized CompletableFuture<Void> forget() {
        if (forgotten == null) {
            forgotten = CompletableFuture.runAsync(this::clear, new OwnThread("lanyard-forget"));
        }
        return forgotten;
    }

    private synchronized boolean isForgotten() {
        return forgotten != null;
    }

    private void clear() {
        synchronized (keeper) { // or what is being kept just now would stay
            keeper.keep(null);
        }
    }

    /** An invitation for others; needs an owner or administrator. */
    public CompletableFuture<HttpApi.Invitation> createInvitation(HttpApi.NewInvitation wanted) {
        return door.get().thenCompose(api -> api.createInvitation(accessToken(), wanted));
    }

    /** Somebody's picture, a JPEG file. */
    public CompletableFuture<byte[]> avatar(UserId person) {
        return door.get().thenCompose(api -> api.avatar(accessToken(), person));
    }

    /** Makes the user's picture of a PNG or JPEG file. */
    public CompletableFuture<Void> changeAvatar(byte[] file) {
        return door.get().thenCompose(api -> api.changeAvatar(accessToken(), file));
    }

    public CompletableFuture<Void> removeAvatar() {
        return door.get().thenCompose(api -> api.removeAvatar(accessToken()));
    }
}
