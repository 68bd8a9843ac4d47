package chat.lanyard.server.http;

import chat.lanyard.protocol.http.HttpApi;
import chat.lanyard.protocol.value.ErrorCode;
import chat.lanyard.protocol.value.RequestRefusedException;
import chat.lanyard.protocol.value.SessionId;
import chat.lanyard.server.authentication.Session;
import chat.lanyard.server.authentication.Sessions;
import chat.lanyard.server.authentication.SignIn;
import chat.lanyard.server.connection.AuthenticatedUser;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Comparator;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** {@code /sessions}: sign in, refresh, list, sign out. */
final class SessionsApi {
    private static final String PATH = HttpApi.ROOT + "/sessions";
    private static final String CURRENT = "current";

    private final ApiContext api;
    private final SignIn signIn;
    private final Sessions sessions;
    private final UnaryOperator<String> chatUrls;

    SessionsApi(ApiContext api, SignIn signIn, Sessions sessions, UnaryOperator<String> chatUrls) {
        this.api = api;
        this.signIn = signIn;
        this.sessions = sessions;
        this.chatUrls = chatUrls;
    }

    void install(RoutesConfig routes) {
        routes.post(PATH, this::signIn);
        routes.post(PATH + "/refresh", this::refresh);
        routes.get(PATH, this::list);
        routes.delete(PATH + "/{id}", this::end);
    }

    private void signIn(Context context) {
        HttpApi.NewSession request = api.body(context, HttpApi.NewSession.class);
        api.require(request.username() != null && request.password() != null, "username and password are needed");
        grant(context, 201, () -> signIn.withPassword(request, api.address(context)));
    }

    private void refresh(Context context) {
        HttpApi.RefreshSession request = api.body(context, HttpApi.RefreshSession.class);
        api.require(request.refreshToken() != null, "refreshToken is needed");
        grant(context, 200, () -> signIn.refresh(request.refreshToken()));
    }

    private void grant(Context context, int status, Supplier<CompletableFuture<SignIn.Grant>> request) {
        String chatUrl = chatUrls.apply(api.host(context));
        context.header("Cache-Control", "no-store");
        api.answerLater(
                context,
                status,
                request.get(),
                grant -> new HttpApi.SessionGranted(
                        grant.accessToken().token(),
                        grant.accessToken().expiresAt(),
                        grant.refreshToken(),
                        grant.user().profile(),
                        chatUrl));
    }

    private void list(Context context) {
        AuthenticatedUser user = api.requireUser(context);
        api.answer(
                context,
                200,
                new HttpApi.SessionList(sessions.of(user.userId()).stream()
                        .sorted(Comparator.comparing(Session::createdAt))
                        .map(session -> summary(session, user))
                        .toList()));
    }

    private static HttpApi.SessionSummary summary(Session session, AuthenticatedUser user) {
        return new HttpApi.SessionSummary(
                session.id(),
                session.device(),
                session.createdAt(),
                session.lastSeenAt(),
                session.id().equals(user.sessionId()));
    }

    private void end(Context context) {
        AuthenticatedUser user = api.requireUser(context);
        String named = context.pathParam("id");
        SessionId id = sessions.of(user.userId()).stream()
                .map(Session::id)
                .filter(own -> own.value().equals(named) || named.equals(CURRENT) && own.equals(user.sessionId()))
                .findFirst()
                .orElseThrow(() -> new RequestRefusedException(ErrorCode.NOT_FOUND, "You have no such session."));
        context.future(() -> api.handOver(sessions.end(id)).thenRun(() -> context.status(204)));
    }
}
