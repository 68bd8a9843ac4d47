package chat.lanyard.server.authentication;

import chat.lanyard.protocol.http.HttpApi;
import chat.lanyard.protocol.value.ErrorCode;
import chat.lanyard.protocol.value.RequestRefusedException;
import chat.lanyard.protocol.value.SessionId;
import chat.lanyard.server.user.User;
import chat.lanyard.server.user.UserDirectory;
import chat.lanyard.server.user.UserRepository;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Turns a password, or a refresh token, into tokens. A wrong password and an unknown user look and take the same. */
public final class SignIn {
    private static final int PASSWORD_CHARACTERS = 1024;

    private final Credentials credentials;
    private final Sessions sessions;
    private final AccessTokens tokens;
    private final RefreshTokens refreshTokens;
    private final UserDirectory users;
    private final Supplier<SessionId> ids;

    public SignIn(
            Credentials credentials,
            Sessions sessions,
            AccessTokens tokens,
            SigningKeys refreshKeys,
            UserDirectory users,
            Supplier<SessionId> ids) {
        this.credentials = credentials;
        this.sessions = sessions;
        this.tokens = tokens;
        this.refreshTokens = new RefreshTokens(refreshKeys.current().secret());
        this.users = users;
        this.ids = ids;
    }

    /** How passwords are checked. */
    public record Credentials(UserRepository repository, PasswordHasher hasher, Optional<SignInThrottle> throttle) {}

    /** What a session is opened with. */
    public record Grant(User user, AccessTokens.Issued accessToken, String refreshToken) {
        /** Leaves the tokens out. */
        @Override
        public String toString() {
            return "Grant[user=" + user.id() + "]";
        }
    }

    /** Signs in, or completes with a {@link RequestRefusedException}. */
    public CompletableFuture<Grant> withPassword(HttpApi.NewSession request, InetAddress from) {
        if (request.password() == null || request.password().length() > PASSWORD_CHARACTERS) {
            throw badCredentials();
        }
        SignInThrottle.Attempt attempt = credentials
                .throttle()
                .map(throttle -> throttle.begin(request.username(), from))
                .orElse(() -> {});
        Optional<User> user = users.find(request.username());
        String stored = user.flatMap(found -> credentials.repository().passwordHash(found.id()))
                .orElse(null);
        return credentials.hasher().matches(request.password(), stored).thenCompose(matches -> {
            if (!matches) {
                throw badCredentials();
            }
            attempt.succeeded();
            return open(requireUnchanged(user.orElseThrow(), stored), request.device());
        });
    }

    /** Hashing takes its time: meanwhile the account may have been closed or got another password. */
    private User requireUnchanged(User user, String stored) {
        User current = users.find(user.id()).orElseThrow(SignIn::badCredentials);
        if (!credentials.repository().passwordHash(user.id()).equals(Optional.of(stored))) {
            throw badCredentials();
        }
        return requireActive(current);
    }

    private CompletableFuture<Grant> open(User user, String device) {
        return sessions.begin(user.id(), device, ids).thenApply(session -> grant(user, session, AccessTokens.LIFETIME));
    }

    /** Opens a session on the word of whoever runs the server, with an access token of this lifetime. */
    public CompletableFuture<Grant> withoutPassword(User user, String device, Duration lifetime) {
        User active = requireActive(user);
        return sessions.begin(active.id(), device, ids).thenApply(session -> grant(active, session, lifetime));
    }

    /** Exchanges a refresh token; that of a disabled account stays as it is. */
    public CompletableFuture<Grant> refresh(String refreshToken) {
        RefreshTokens.RefreshToken token = refreshTokens.read(refreshToken).orElseThrow(SignIn::badToken);
        User user = sessions.owner(token.session()).flatMap(users::find).orElseThrow(SignIn::badToken);
        requireActive(user);
        return sessions.renew(token).thenApply(session -> grant(user, session, AccessTokens.LIFETIME));
    }

    private Grant grant(User user, Session session, Duration lifetime) {
        return new Grant(
                user,
                tokens.issue(user.id(), session.id(), lifetime),
                refreshTokens.write(new RefreshTokens.RefreshToken(session.id(), session.generation())));
    }

    private static User requireActive(User user) {
        if (!user.isActive()) {
            throw new RequestRefusedException(
                    ErrorCode.ACCOUNT_DISABLED, "This account is disabled. Ask whoever runs the server.");
        }
        return user;
    }

    private static RequestRefusedException badCredentials() {
        return new RequestRefusedException(
                ErrorCode.BAD_CREDENTIALS, "The user name or the password is wrong. Check both and try again.");
    }

    private static RequestRefusedException badToken() {
        return new RequestRefusedException(ErrorCode.BAD_CREDENTIALS, "This session has ended. Sign in again.");
    }
}
