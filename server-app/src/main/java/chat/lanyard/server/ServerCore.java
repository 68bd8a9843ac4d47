package chat.lanyard.server;

import chat.lanyard.protocol.handshake.CloseCode;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.ErrorCode;
import chat.lanyard.protocol.value.RequestRefusedException;
import chat.lanyard.protocol.value.SessionId;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.server.administration.Administration;
import chat.lanyard.server.administration.Services;
import chat.lanyard.server.anchor.ChainHashes;
import chat.lanyard.server.anchor.HashAnchor;
import chat.lanyard.server.authentication.AccessTokens;
import chat.lanyard.server.authentication.PasswordHasher;
import chat.lanyard.server.authentication.SessionDirectory;
import chat.lanyard.server.authentication.Sessions;
import chat.lanyard.server.authentication.SignIn;
import chat.lanyard.server.authentication.SignInThrottle;
import chat.lanyard.server.authentication.SigningKeys;
import chat.lanyard.server.authentication.TokenAuthenticator;
import chat.lanyard.server.backup.Backups;
import chat.lanyard.server.backup.ErasureLedger;
import chat.lanyard.server.channel.ChannelDirectory;
import chat.lanyard.server.channel.ChannelRepository;
import chat.lanyard.server.channel.Channels;
import chat.lanyard.server.channel.MembershipChanges;
import chat.lanyard.server.connection.ConnectionRegistry;
import chat.lanyard.server.event.LocalEventBus;
import chat.lanyard.server.log.ChannelLog;
import chat.lanyard.server.log.LogReader;
import chat.lanyard.server.message.DeletedMessages;
import chat.lanyard.server.message.Deletions;
import chat.lanyard.server.message.MessageRepository;
import chat.lanyard.server.storage.BeforeMigration;
import chat.lanyard.server.storage.Database;
import chat.lanyard.server.storage.DatabaseFile;
import chat.lanyard.server.storage.DatabaseSettings;
import chat.lanyard.server.storage.H2LiveDatabase;
import chat.lanyard.server.storage.JdbcChannelRepository;
import chat.lanyard.server.storage.JdbcInvitationRepository;
import chat.lanyard.server.storage.JdbcLogReader;
import chat.lanyard.server.storage.JdbcLogStore;
import chat.lanyard.server.storage.JdbcMessageRepository;
import chat.lanyard.server.storage.JdbcProjectionStore;
import chat.lanyard.server.storage.JdbcSessionRepository;
import chat.lanyard.server.storage.JdbcSnapshots;
import chat.lanyard.server.storage.JdbcUserRepository;
import chat.lanyard.server.storage.ServerProperties;
import chat.lanyard.server.user.Accounts;
import chat.lanyard.server.user.Invitations;
import chat.lanyard.server.user.UserDirectory;
import chat.lanyard.server.user.UserIds;
import chat.lanyard.server.user.UserRepository;
import chat.lanyard.server.verification.LogVerifier;
import chat.lanyard.server.verification.ProjectionRepair;
import chat.lanyard.server.verification.StoredLog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Everything that a data folder means, put together without any network: what serves it and what only changes it share. */
final class ServerCore implements AutoCloseable {
    private static final String ANCHORED = "anchored-";

    final RandomIds ids = new RandomIds();
    final UserIds userIds = () -> new UserId(ids.next());
    final ConnectionRegistry connections = new ConnectionRegistry();
    final LocalEventBus bus = new LocalEventBus();
    final Clock clock;
    final Database database;
    final ChannelLog log;
    final UserDirectory users;
    final Accounts accounts;
    final Invitations invitations;
    final ChannelRepository channelRepository;
    final ChannelDirectory channels;
    final Supplier<MembershipChanges> membershipChanges;
    final MessageRepository messages;
    final DeletedMessages deletedMessages;
    final Deletions deletions;
    final Sessions sessions;
    final SignIn signIn;
    final TokenAuthenticator authenticator;
    final Administration administration;
    final Backups backups;
    final Services services;
    final String logId;
    final HashAnchor anchor;

    private final ErasureLedger ledger;
    private volatile boolean served;
    private final PasswordHasher passwords = new PasswordHasher();

    /** Opens the folder's database, setting an empty one up. */
    ServerCore(
            DataFolder folder,
            DatabaseSettings settings,
            boolean throttled,
            Clock clock,
            BeforeMigration beforeMigration)
            throws IOException {
        this.clock = clock;
        SigningKeys signingKeys = SigningKeys.open(folder.signingKeys());
        SigningKeys refreshKeys = SigningKeys.open(folder.refreshKey());
        database = Database.open(
                new DatabaseFile(folder.path(), settings.fileSystem()), settings.durability(), beforeMigration);
        backups = FolderBackups.of(folder.path(), H2LiveDatabase.of(database), clock);
        LogReader reader = new JdbcLogReader(database);
        log = new ChannelLog(new JdbcLogStore(database), reader, bus);
        logId = ensureLogId();
        anchor = openAnchor(folder, reader);
        ledger = ErasureLedger.open(DataFolder.erasureLedger(folder.path()));
        ledger.level(reader.erasures());
        log.observe(anchor);
        log.observe(ledger);

        channelRepository = new JdbcChannelRepository(database);
        channels = new ChannelDirectory(channelRepository.channels(), channelRepository.memberships());
        membershipChanges = () -> new MembershipChanges(channelRepository, channels);
        Channels channelService = new Channels(log, channelRepository, channels, membershipChanges, clock);

        messages = new JdbcMessageRepository(database);
        deletedMessages = new DeletedMessages(messages.deletions());
        deletions = new Deletions(log, messages, deletedMessages, membershipChanges, clock);

        UserRepository userRepository = new JdbcUserRepository(database);
        users = new UserDirectory(userRepository.all());
        accounts = new Accounts(log, userRepository, users, channelService, passwords);
        invitations = new Invitations(log, new JdbcInvitationRepository(database), clock);

        JdbcSessionRepository sessionRepository = new JdbcSessionRepository(database);
        SessionDirectory sessionDirectory = new SessionDirectory(sessionRepository.all());
        sessions = new Sessions(log, sessionRepository, sessionDirectory, this::closeSession, clock);
        AccessTokens tokens = new AccessTokens(signingKeys, clock);
        authenticator = new TokenAuthenticator(tokens, sessionDirectory, users);
        signIn = new SignIn(
                new SignIn.Credentials(
                        userRepository, passwords, throttled ? Optional.of(new SignInThrottle()) : Optional.empty()),
                sessions,
                tokens,
                refreshKeys,
                users,
                () -> new SessionId(ids.next()));
        administration = new Administration(
                new Administration.Users(users, accounts, invitations, userIds),
                sessions,
                signIn,
                connections,
                new Proofs(reader),
                () -> SigningKeys.rotate(folder.signingKeys()));
        log.onReopened(() -> {
            levelLedger(reader);
            users.reload(userRepository.all());
            channels.reload(channelRepository.channels(), channelRepository.memberships());
            deletedMessages.reload(messages.deletions());
            sessionDirectory.reload(sessionRepository.all()).forEach(this::closeSession);
        });
        services = new Services(administration, backups, DataFolder.backups(folder.path()));
        channelService.ensureGeneral(new ChannelId(ids.next())).join();
    }

    private void levelLedger(LogReader reader) {
        try {
            ledger.level(reader.erasures());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What this log was anchored under is kept, so that a file that has been taken away shows. */
    private HashAnchor openAnchor(DataFolder folder, LogReader reader) throws IOException {
        ServerProperties properties = new ServerProperties(database);
        String name = ANCHORED + logId;
        boolean expected = properties.find(name).isPresent();
        HashAnchor opened = HashAnchor.open(
                folder.path(), new HashAnchor.Stored(logId, reader.heads(), chainHashes(reader)), expected);
        if (!expected) {
            log.submit(transaction -> {
                        properties.insert(name, "true");
                        return null;
                    })
                    .join();
        }
        return opened;
    }

    /** Of the database and the anchor beside it. */
    private final class Proofs implements Administration.Proofs {
        private final StoredLog.Snapshots snapshots = new JdbcSnapshots(database);
        private final LogVerifier verifier;

        Proofs(LogReader reader) {
            verifier = new LogVerifier(snapshots, () -> anchor.verify(chainHashes(reader)));
        }

        @Override
        public LogVerifier.Report verify() {
            return verifier.verify();
        }

        @Override
        public CompletableFuture<Void> repair() {
            if (served) {
                throw new RequestRefusedException(
                        ErrorCode.UNAVAILABLE,
                        "Stop the server first: what it holds in memory would not be made again.");
            }
            return new ProjectionRepair(log, snapshots, new JdbcProjectionStore(database)).repair();
        }
    }

    /** From now on others rely on what memory holds. */
    void serve() {
        served = true;
    }

    private static ChainHashes chainHashes(LogReader reader) {
        return (channel, sequence) ->
                reader.find(channel, sequence).map(entry -> entry.seal().chainHash());
    }

    private void closeSession(SessionId session) {
        connections.closeSession(session, CloseCode.SESSION_ENDED, "session ended");
    }

    private String ensureLogId() {
        ServerProperties properties = new ServerProperties(database);
        return properties
                .find(ServerProperties.LOG_ID)
                .orElseGet(() -> log.submit(transaction -> {
                            String fresh = ids.next();
                            properties.insert(ServerProperties.LOG_ID, fresh);
                            return fresh;
                        })
                        .join());
    }

    /** Commits what was accepted, if that has not been done before, and closes the database. */
    @Override
    public void close() {
        backups.close();
        passwords.close();
        log.close();
        anchor.close();
        bus.close();
        database.close();
        ledger.close();
    }
}
