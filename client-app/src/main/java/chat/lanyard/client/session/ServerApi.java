package chat.lanyard.client.session;

import chat.lanyard.protocol.handshake.Handshake;
import chat.lanyard.protocol.http.HttpApi;
import chat.lanyard.protocol.value.SessionId;
import chat.lanyard.protocol.value.UserId;
import java.net.http.HttpClient;
import java.util.concurrent.CompletableFuture;

/**
 * The HTTP API of one server. Every future fails with a {@link SessionException} and ends within 20 s. Safe for use by
 * several threads.
 */
public final class ServerApi {
    private final ServerAddress server;
    private final ServerTime time;
    private final ApiClient api;

    /** @param time learned from every answer */
    public ServerApi(HttpClient http, ServerAddress server, ServerTime time) {
        this.server = server;
        this.time = time;
        this.api = new ApiClient(http, server, time);
    }

    ServerAddress server() {
        return server;
    }

    ServerTime time() {
        return time;
    }

    /** What the server says of itself; fails with {@link Problem#NOT_A_LANYARD_SERVER} for another protocol. */
    public CompletableFuture<HttpApi.ServerInfo> info() {
        return api.get("/server", null, HttpApi.ServerInfo.class).thenApply(info -> {
            if (info.protocol() != Handshake.PROTOCOL_VERSION || info.time() == null) {
                throw new SessionException(Problem.NOT_A_LANYARD_SERVER);
            }
            time.heard(info.time());
            return info;
        });
    }

    public CompletableFuture<HttpApi.Account> createAccount(HttpApi.NewAccount account) {
        return api.post("/accounts", null, account, HttpApi.Account.class);
    }

    public CompletableFuture<HttpApi.SessionGranted> signIn(HttpApi.NewSession session) {
        return api.post("/sessions", null, session, HttpApi.SessionGranted.class);
    }

    /** Fails with {@link Problem#SIGNED_OUT} when the server does not take the token. */
    public CompletableFuture<HttpApi.SessionGranted> refresh(String refreshToken) {
        return api.post(
                        "/sessions/refresh",
                        null,
                        new HttpApi.RefreshSession(refreshToken),
                        HttpApi.SessionGranted.class)
                .exceptionallyCompose(error -> CompletableFuture.failedFuture(refused(error)));
    }

    /** Bad credentials are not a wrong password where no password was sent. */
    private static Throwable refused(Throwable error) {
        Failure failure = SignInService.failureOf(error);
        return failure.problem() == Problem.WRONG_PASSWORD
                ? new SessionException(Failure.of(Problem.SIGNED_OUT).withClockOff(failure.clockOff()))
                : error;
    }

    public CompletableFuture<HttpApi.SessionList> sessions(String accessToken) {
        return api.get("/sessions", accessToken, HttpApi.SessionList.class);
    }

    public CompletableFuture<Void> endSession(String accessToken, SessionId session) {
        return api.delete("/sessions/" + session, accessToken);
    }

    public CompletableFuture<Void> endCurrentSession(String accessToken) {
        return api.delete("/sessions/current", accessToken);
    }

    public CompletableFuture<HttpApi.Invitation> createInvitation(String accessToken, HttpApi.NewInvitation wanted) {
        return api.post("/invitations", accessToken, wanted, HttpApi.Invitation.class);
    }

    /** Somebody's picture, a JPEG file. */
    public CompletableFuture<byte[]> avatar(String accessToken, UserId person) {
        return api.getBytes("/users/" + person + "/avatar", accessToken);
    }

    public CompletableFuture<Void> changeAvatar(String accessToken, byte[] file) {
        return api.putBytes("/avatar", accessToken, file);
    }

    public CompletableFuture<Void> removeAvatar(String accessToken) {
        return api.delete("/avatar", accessToken);
    }
}
