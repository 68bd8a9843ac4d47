package chat.lanyard.client.herd;

import static chat.lanyard.client.TestServer.join;

import chat.lanyard.protocol.value.Role;
import chat.lanyard.protocol.value.SessionId;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.protocol.value.UserProfile;
import chat.lanyard.server.OfflineAdministration;
import chat.lanyard.server.authentication.AccessTokens;
import chat.lanyard.server.authentication.PasswordHasher;
import chat.lanyard.server.authentication.SessionDirectory;
import chat.lanyard.server.authentication.Sessions;
import chat.lanyard.server.authentication.SignIn;
import chat.lanyard.server.authentication.SigningKeys;
import chat.lanyard.server.channel.ChannelDirectory;
import chat.lanyard.server.channel.Channels;
import chat.lanyard.server.channel.MembershipChanges;
import chat.lanyard.server.channel.MembershipRelay;
import chat.lanyard.server.event.LocalEventBus;
import chat.lanyard.server.log.ChannelLog;
import chat.lanyard.server.storage.Database;
import chat.lanyard.server.storage.Durability;
import chat.lanyard.server.storage.JdbcChannelRepository;
import chat.lanyard.server.storage.JdbcLogReader;
import chat.lanyard.server.storage.JdbcLogStore;
import chat.lanyard.server.storage.JdbcSessionRepository;
import chat.lanyard.server.storage.JdbcUserRepository;
import chat.lanyard.server.user.Accounts;
import chat.lanyard.server.user.User;
import chat.lanyard.server.user.UserDirectory;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/**
 * Puts many people with many sessions into a data folder that nobody serves, through the server's own code but without
 * passwords: hashing them would take minutes.
 */
final class Settlers {
    private static final Clock CLOCK = Clock.systemUTC();

    /** One session and whose it is. */
    record Settled(UserProfile profile, String refreshToken) {}

    private Settlers() {}

    static List<Settled> settle(Path folder, int people, int sessionsEach) throws IOException {
        OfflineAdministration.open(folder).close();
        try (Database database = Database.open(folder, Durability.PROCESS);
                LocalEventBus bus = new LocalEventBus();
                ChannelLog log = new ChannelLog(new JdbcLogStore(database), new JdbcLogReader(database), bus);
                PasswordHasher nobody = new PasswordHasher()) {
            JdbcUserRepository users = new JdbcUserRepository(database);
            UserDirectory directory = new UserDirectory(List.of());
            Accounts accounts = accounts(database, log, users, directory);
            SignIn signIn =
                    signIn(folder, database, log, new SignIn.Credentials(users, nobody, Optional.empty()), directory);
            List<Settled> settled = new ArrayList<>();
            for (int person = 0; person < people; person++) {
                String name = "person" + person;
                User user = join(
                        accounts.add(new Accounts.NewUser(new UserId(name), name, name, "no password"), Role.MEMBER));
                for (int session = 0; session < sessionsEach; session++) {
                    SignIn.Grant grant = join(signIn.withoutPassword(user, "herd", AccessTokens.LIFETIME));
                    settled.add(new Settled(user.profile(), grant.refreshToken()));
                }
            }
            return settled;
        }
    }

    private static Accounts accounts(
            Database database, ChannelLog log, JdbcUserRepository users, UserDirectory directory) {
        JdbcChannelRepository channels = new JdbcChannelRepository(database);
        ChannelDirectory known = new ChannelDirectory(channels.channels(), channels.memberships());
        MembershipRelay nobody = new MembershipRelay();
        Channels memberships = new Channels(log, known, () -> new MembershipChanges(channels, known, nobody), CLOCK);
        return new Accounts(log, users, directory, memberships, CompletableFuture::completedFuture);
    }

    private static SignIn signIn(
            Path folder, Database database, ChannelLog log, SignIn.Credentials credentials, UserDirectory directory)
            throws IOException {
        Sessions sessions = new Sessions(
                log, new JdbcSessionRepository(database), new SessionDirectory(List.of()), session -> {}, CLOCK);
        return new SignIn(
                credentials,
                sessions,
                new AccessTokens(SigningKeys.open(folder.resolve("signing.keys")), CLOCK),
                SigningKeys.open(folder.resolve("refresh.key")),
                directory,
                () -> new SessionId(UUID.randomUUID().toString()));
    }
}
