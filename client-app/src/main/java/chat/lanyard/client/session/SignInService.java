package chat.lanyard.client.session;

import chat.lanyard.protocol.http.HttpApi;
import java.net.http.HttpClient;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Opens sessions: on a server by its address, or on the one that this client hosts. Every future fails with a
 * {@link SessionException}. Safe for use by several threads.
 */
public final class SignInService {
    /** A server that has its owner already answers a creation without an invitation with one of these. */
    private static final Set<Problem> HAS_ACCOUNTS =
            EnumSet.of(Problem.INVITATION_INVALID, Problem.REGISTRATION_CLOSED, Problem.USERNAME_TAKEN);

    private final Supplier<HttpClient> http;
    private final LocalServer localServer;
    private final TokenVault vault;
    private final Clock clock;

    /** @param http asked on a thread of its own when the first request is made */
    public SignInService(Supplier<HttpClient> http, LocalServer localServer, TokenVault vault, Clock clock) {
        this.http = http;
        this.localServer = localServer;
        this.vault = vault;
        this.clock = clock;
    }

    /** Signs in with an account that exists. */
    public CompletableFuture<Session> signIn(ServerAddress server, Credentials credentials) {
        return open(server, api -> api.signIn(credentials.toNewSession()), keeper(server, null, credentials.keep()));
    }

    /** Creates the account first; the invitation may be {@code null} where the server asks for none. */
    public CompletableFuture<Session> createAccount(
            ServerAddress server, Credentials credentials, String displayName, String invitation) {
        return open(
                server,
                api -> api.createAccount(credentials.toNewAccount(displayName, invitation))
                        .thenCompose(account -> api.signIn(credentials.toNewSession())),
                keeper(server, null, credentials.keep()));
    }

    /** Starts the server on this computer and signs in there: as its owner if it is new, else as who one says. */
    public CompletableFuture<Session> host(String serverName, Credentials credentials, String displayName) {
        return hosted(
                serverName,
                server -> open(
                        server,
                        api -> ownerOf(api, credentials.toNewAccount(displayName, null))
                                .thenCompose(ready -> api.signIn(credentials.toNewSession())),
                        keeper(server, serverName, credentials.keep())));
    }

    /**
     * Comes back to the session that was saved, without asking its server, which may be away; its first refresh tells
     * whether it still lives. Completes with {@code null} if there is none.
     */
    public CompletableFuture<Session> reopen() {
        return CompletableFuture.supplyAsync(vault::load)
                .thenCompose(saved -> saved.map(this::reopen).orElseGet(() -> CompletableFuture.completedFuture(null)));
    }

    private CompletableFuture<Session> reopen(SavedSession saved) {
        SessionKeeper keeper = new VaultKeeper(vault, saved.server(), saved.hostedName(), true);
        ServerTime time = new ServerTime(clock, System::nanoTime);
        Session session = Session.saved(saved, time, () -> doorOf(saved, time), keeper);
        return saved.isComplete() ? CompletableFuture.completedFuture(session) : completed(session);
    }

    private CompletableFuture<ServerApi> doorOf(SavedSession saved, ServerTime time) {
        CompletableFuture<ServerAddress> there = saved.hostedName() == null
                ? CompletableFuture.completedFuture(saved.server())
                : localServer.start(saved.hostedName());
        return there.thenApplyAsync(server -> new ServerApi(http.get(), server, time));
    }

    /** An earlier version did not save who was signed in; the server knows. */
    private static CompletableFuture<Session> completed(Session session) {
        return session.refresh().handle((done, error) -> {
            if (error != null) {
                Failure failure = failureOf(error);
                if (failure.problem() == Problem.SIGNED_OUT) {
                    session.forget().join();
                }
                throw new SessionException(failure);
            }
            return session;
        });
    }

    private CompletableFuture<Session> hosted(
            String serverName, Function<ServerAddress, CompletableFuture<Session>> opening) {
        boolean before = localServer.isRunning();
        return localServer.start(serverName).thenCompose(opening).whenComplete((session, error) -> {
            if (error != null && !before) {
                localServer.stop(); // nobody asked for a server without a person
            }
        });
    }

    private static CompletableFuture<Void> ownerOf(ServerApi api, HttpApi.NewAccount owner) {
        return api.createAccount(owner).handle((account, error) -> {
            if (error != null && !HAS_ACCOUNTS.contains(failureOf(error).problem())) {
                throw new SessionException(failureOf(error));
            }
            return null;
        });
    }

    private CompletableFuture<Session> open(
            ServerAddress server,
            Function<ServerApi, CompletableFuture<HttpApi.SessionGranted>> grant,
            SessionKeeper keeper) {
        ServerTime time = new ServerTime(clock, System::nanoTime);
        return CompletableFuture.supplyAsync(() -> new ServerApi(http.get(), server, time))
                .thenCompose(api -> api.info()
                        .thenCompose(info -> grant.apply(api))
                        .thenApply(granted -> new Session(api, granted, keeper)));
    }

    private SessionKeeper keeper(ServerAddress server, String hostedName, boolean keep) {
        return keep ? new VaultKeeper(vault, server, hostedName, false) : granted -> vault.clear();
    }

    /** Why one of these futures failed. */
    public static Failure failureOf(Throwable error) {
        Throwable cause = Causes.of(error);
        return cause instanceof SessionException known ? known.failure() : Failure.of(Problem.SERVER_FAILED);
    }
}
