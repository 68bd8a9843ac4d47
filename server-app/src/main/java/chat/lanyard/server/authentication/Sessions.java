package chat.lanyard.server.authentication;

import chat.lanyard.protocol.value.ErrorCode;
import chat.lanyard.protocol.value.RequestRefusedException;
import chat.lanyard.protocol.value.SessionId;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.server.log.ChannelLog;
import chat.lanyard.server.log.Transaction;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Begins, renews and ends sessions; each change is durable, and known in memory, when its future completes. */
public final class Sessions {
    private static final int DEVICE_CHARACTERS = 64;

    private final ChannelLog log;
    private final SessionRepository repository;
    private final SessionDirectory directory;
    private final SessionEnds ends;
    private final Clock clock;

    public Sessions(
            ChannelLog log, SessionRepository repository, SessionDirectory directory, SessionEnds ends, Clock clock) {
        this.log = log;
        this.repository = repository;
        this.directory = directory;
        this.ends = ends;
        this.clock = clock;
    }

    public CompletableFuture<Session> begin(UserId user, String device, Supplier<SessionId> ids) {
        Session session = Session.begin(ids.get(), user, describe(device), clock.instant());
        return log.submit(transaction -> {
            repository.insert(session);
            transaction.afterCommit(() -> directory.put(session));
            return session;
        });
    }

    private static String describe(String device) {
        String text = device == null ? "" : device.strip().replaceAll("\\p{C}", "");
        // the cut may leave half a character, which no JSON could carry
        return text.substring(0, Math.min(DEVICE_CHARACTERS, text.length())).replaceAll("\\p{Cs}", "");
    }

    /** Exchanges a refresh token for the next one; a spent one ends the session, for it may have been stolen. */
    CompletableFuture<Session> renew(RefreshTokens.RefreshToken token) {
        return log.submit(transaction -> exchange(transaction, token)).thenApply(session -> {
            if (session == null) {
                throw refused();
            }
            return session;
        });
    }

    /** Answers {@code null} if the session has to end: a refusal would undo nothing but also write nothing. */
    private Session exchange(Transaction transaction, RefreshTokens.RefreshToken token) {
        SessionUpdates updates =
                transaction.part(SessionUpdates.class, () -> new SessionUpdates(repository, directory));
        Session session = updates.current(token.session()).orElseThrow(Sessions::refused);
        if (session.isStaleAt(clock.instant()) || !session.mayExchange(token.generation(), clock.instant())) {
            remove(transaction, session.id());
            return null;
        }
        Session renewed = session.exchanged(token.generation(), clock.instant());
        updates.put(renewed);
        return renewed;
    }

    private static RequestRefusedException refused() {
        return new RequestRefusedException(ErrorCode.BAD_CREDENTIALS, "This session has ended. Sign in again.");
    }

    /** Ends a session; one that is gone already is no error. */
    public CompletableFuture<Void> end(SessionId id) {
        return log.submit(transaction -> {
            remove(transaction, id);
            return null;
        });
    }

    /** Ends all sessions of a user. */
    public CompletableFuture<Void> endAll(UserId user) {
        return log.submit(transaction -> {
            directory.of(user).forEach(session -> remove(transaction, session.id()));
            return null;
        });
    }

    /** Ends what nobody has used for 30 days. */
    public CompletableFuture<Void> endStale() {
        return log.submit(transaction -> {
            directory.all().stream()
                    .filter(session -> session.isStaleAt(clock.instant()))
                    .forEach(session -> remove(transaction, session.id()));
            return null;
        });
    }

    private void remove(Transaction transaction, SessionId id) {
        repository.delete(id);
        transaction.afterCommit(() -> {
            directory.remove(id);
            ends.ended(id);
        });
    }

    /** Whether the session lives. */
    public boolean isLive(SessionId id, UserId user) {
        return directory.isLive(id, user);
    }

    /** Whose session it is; empty if it has ended. */
    Optional<UserId> owner(SessionId id) {
        return directory.find(id).map(Session::user);
    }

    public List<Session> of(UserId user) {
        return directory.of(user);
    }
}
