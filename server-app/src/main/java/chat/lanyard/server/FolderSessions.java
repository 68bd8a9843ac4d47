package chat.lanyard.server;

import chat.lanyard.protocol.value.SessionId;
import chat.lanyard.server.authentication.AccessTokens;
import chat.lanyard.server.authentication.PasswordHasher;
import chat.lanyard.server.authentication.Session;
import chat.lanyard.server.authentication.SessionDirectory;
import chat.lanyard.server.authentication.SessionEnds;
import chat.lanyard.server.authentication.Sessions;
import chat.lanyard.server.authentication.SignIn;
import chat.lanyard.server.authentication.SignInThrottle;
import chat.lanyard.server.authentication.SigningKeys;
import chat.lanyard.server.authentication.TokenAuthenticator;
import chat.lanyard.server.storage.JdbcSessionRepository;
import chat.lanyard.server.user.UserDirectory;
import chat.lanyard.server.user.UserRepository;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Who may sign in to a data folder and who has: its keys, its sessions and what checks passwords. */
final class FolderSessions implements AutoCloseable {
    final PasswordHasher passwords = new PasswordHasher();
    final Sessions sessions;
    final TokenAuthenticator authenticator;

    private final JdbcSessionRepository repository;
    private final SessionDirectory directory;
    private final AccessTokens tokens;
    private final SessionEnds ends;
    private final Keys keys;

    /** What access tokens and refresh tokens are signed with. */
    record Keys(SigningKeys signing, SigningKeys refresh) {
        static Keys open(DataFolder folder) throws IOException {
            return new Keys(SigningKeys.open(folder.signingKeys()), SigningKeys.open(folder.refreshKey()));
        }
    }

    FolderSessions(FolderStore store, Keys keys, UserDirectory users, SessionEnds ends, Clock clock) {
        this.ends = ends;
        this.keys = keys;
        repository = new JdbcSessionRepository(store.database);
        directory = new SessionDirectory(repository.all());
        sessions = new Sessions(store.log, repository, directory, ends, clock);
        tokens = new AccessTokens(keys.signing(), clock);
        authenticator = new TokenAuthenticator(tokens, directory, users);
    }

    /** What opens sessions, with no limit on wrong passwords unless throttled. */
    SignIn signIn(UserRepository accounts, UserDirectory users, boolean throttled, RandomIds ids) {
        SignIn.Credentials credentials = new SignIn.Credentials(
                accounts, passwords, throttled ? Optional.of(new SignInThrottle()) : Optional.empty());
        return new SignIn(credentials, sessions, tokens, keys.refresh(), users, () -> new SessionId(ids.next()));
    }

    /** Reads the sessions that are stored; what is returned takes them into memory and ends those that are gone. */
    Runnable readAnew() {
        List<Session> stored = repository.all();
        return () -> directory.reload(stored).forEach(ends::ended);
    }

    @Override
    public void close() {
        passwords.close();
    }
}
