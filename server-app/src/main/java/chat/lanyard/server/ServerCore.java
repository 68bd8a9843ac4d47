package chat.lanyard.server;

import chat.lanyard.protocol.handshake.CloseCode;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.Role;
import chat.lanyard.protocol.value.SessionId;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.server.administration.Administration;
import chat.lanyard.server.administration.Services;
import chat.lanyard.server.anchor.HashAnchor;
import chat.lanyard.server.authentication.Sessions;
import chat.lanyard.server.authentication.SignIn;
import chat.lanyard.server.authentication.SigningKeys;
import chat.lanyard.server.authentication.TokenAuthenticator;
import chat.lanyard.server.backup.Backups;
import chat.lanyard.server.backup.ErasureLedger;
import chat.lanyard.server.channel.ChannelDirectory;
import chat.lanyard.server.channel.ChannelRepository;
import chat.lanyard.server.channel.Channels;
import chat.lanyard.server.channel.MembershipChanges;
import chat.lanyard.server.channel.MembershipRelay;
import chat.lanyard.server.channel.Visibility;
import chat.lanyard.server.connection.ConnectionRegistry;
import chat.lanyard.server.event.LocalEventBus;
import chat.lanyard.server.log.ChannelLog;
import chat.lanyard.server.log.Erasure;
import chat.lanyard.server.log.LogReader;
import chat.lanyard.server.message.DeletedMessages;
import chat.lanyard.server.message.Deletions;
import chat.lanyard.server.message.MessageReader;
import chat.lanyard.server.message.MessageRepository;
import chat.lanyard.server.permission.Permissions;
import chat.lanyard.server.personal.Mutes;
import chat.lanyard.server.personal.PersonalRepository;
import chat.lanyard.server.readstate.ReadAdoption;
import chat.lanyard.server.search.SearchFeature;
import chat.lanyard.server.search.lucene.LuceneFolder;
import chat.lanyard.server.storage.BeforeMigration;
import chat.lanyard.server.storage.Database;
import chat.lanyard.server.storage.DatabaseSettings;
import chat.lanyard.server.storage.H2LiveDatabase;
import chat.lanyard.server.storage.JdbcChannelRepository;
import chat.lanyard.server.storage.JdbcInvitationRepository;
import chat.lanyard.server.storage.JdbcMessageReader;
import chat.lanyard.server.storage.JdbcMessageRepository;
import chat.lanyard.server.storage.JdbcPersonalRepository;
import chat.lanyard.server.storage.JdbcPinRepository;
import chat.lanyard.server.storage.JdbcProfileRepository;
import chat.lanyard.server.storage.JdbcThreadRepository;
import chat.lanyard.server.storage.JdbcUnwrittenReads;
import chat.lanyard.server.storage.JdbcUserRepository;
import chat.lanyard.server.user.Accounts;
import chat.lanyard.server.user.Invitations;
import chat.lanyard.server.user.ProfileRepository;
import chat.lanyard.server.user.User;
import chat.lanyard.server.user.UserDirectory;
import chat.lanyard.server.user.UserIds;
import chat.lanyard.server.user.UserRepository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everything that a data folder means, put together without any network: what serves it and what only changes it share. */
final class ServerCore implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ServerCore.class);

    final RandomIds ids = new RandomIds();
    final UserIds userIds = () -> new UserId(ids.next());
    final ConnectionRegistry connections = new ConnectionRegistry();
    final LocalEventBus bus;
    final Clock clock;
    final ChannelLog log;
    final UserDirectory users;
    final ProfileRepository profileRepository;
    final Accounts accounts;
    final Invitations invitations;
    final ChannelRepository channelRepository;
    final ChannelDirectory channels;
    final MembershipRelay membershipMoves = new MembershipRelay();
    final Supplier<MembershipChanges> membershipChanges;
    final PersonalRepository personal;
    final Mutes mutes;
    final Permissions permissions;
    final Visibility visibility;
    final MessageRepository messages;
    final Deletions.Tables messageTables;
    final MessageReader messageReader;
    final DeletedMessages deletedMessages;
    final FolderAttachments attachments;
    final Deletions deletions;
    final Sessions sessions;
    final SignIn signIn;
    final TokenAuthenticator authenticator;
    final Administration administration;
    final Backups backups;
    final SearchFeature search;
    final Services services;
    final String logId;
    final HashAnchor anchor;

    private final FolderStore store;
    private final FolderSessions folderSessions;
    private final ErasureLedger ledger;
    private volatile boolean served;

    /** Opens the folder's database, setting an empty one up; if anything fails, nothing stays open. */
    static ServerCore open(
            DataFolder folder,
            DatabaseSettings settings,
            boolean throttled,
            Clock clock,
            BeforeMigration beforeMigration)
            throws IOException {
        FolderSessions.Keys keys = FolderSessions.Keys.open(folder);
        FolderStore store = new FolderStore(folder, settings, beforeMigration);
        try {
            return new ServerCore(folder, keys, store, throttled, clock);
        } catch (RuntimeException | Error e) {
            store.close();
            throw e;
        }
    }

    private ServerCore(DataFolder folder, FolderSessions.Keys keys, FolderStore store, boolean throttled, Clock clock) {
        this.clock = clock;
        this.store = store;
        Database database = store.database;
        LogReader reader = store.reader;
        bus = store.bus;
        log = store.log;
        logId = store.logId;
        anchor = store.anchor;
        ledger = store.ledger;
        channelRepository = new JdbcChannelRepository(database);
        channels = new ChannelDirectory(channelRepository.channels(), channelRepository.memberships());
        membershipChanges = () -> new MembershipChanges(channelRepository, channels, membershipMoves);
        Channels channelService = new Channels(log, channels, membershipChanges, clock);

        channels.wideMentions().reload(channelRepository.wideMentions());
        personal = new JdbcPersonalRepository(database);
        mutes = new Mutes(personal.mutes());

        messages = new JdbcMessageRepository(database);
        deletedMessages = new DeletedMessages(messages.deletions());
        attachments = new FolderAttachments(folder, store, membershipChanges, clock);
        backups = FolderBackups.of(
                folder.path(), new HeldDatabase(H2LiveDatabase.of(database), attachments.store), clock);
        messageTables =
                new Deletions.Tables(messages, new JdbcPinRepository(database), new JdbcThreadRepository(database));
        messageReader = new JdbcMessageReader(database);
        deletions = new Deletions(log, messageTables, deletedMessages, attachments.messages, membershipChanges, clock);

        UserRepository userRepository = new JdbcUserRepository(database);
        users = new UserDirectory(userRepository.all());
        permissions = new Permissions(user -> users.find(user).map(User::role).orElse(Role.GUEST), channels);
        visibility = new Visibility(permissions, channels);
        profileRepository = new JdbcProfileRepository(database);
        folderSessions = new FolderSessions(store, keys, users, this::closeSession, clock);
        sessions = folderSessions.sessions;
        authenticator = folderSessions.authenticator;
        signIn = folderSessions.signIn(userRepository, users, throttled, ids);
        accounts = new Accounts(log, userRepository, users, channelService, folderSessions.passwords);
        invitations = new Invitations(log, new JdbcInvitationRepository(database), clock);

        administration = new Administration(
                new Administration.Users(users, accounts, invitations, userIds),
                sessions,
                signIn,
                connections,
                new FolderProofs(store, attachments.check, () -> served),
                () -> SigningKeys.rotate(folder.signingKeys()));
        log.onReopened(() -> {
            levelLedger(reader);
            var storedUsers = userRepository.all();
            var storedChannels = channelRepository.channels();
            var memberships = channelRepository.memberships();
            var wideMentions = channelRepository.wideMentions();
            var storedMutes = personal.mutes();
            var storedDeletions = messages.deletions();
            Runnable sessionsAnew = folderSessions.readAnew();
            var storedUsage = attachments.repository.usage();
            return () -> {
                users.reload(storedUsers);
                membershipMoves.replaced(channels.reload(storedChannels, memberships));
                channels.wideMentions().reload(wideMentions);
                mutes.reload(storedMutes);
                deletedMessages.reload(storedDeletions);
                attachments.usage.reload(storedUsage);
                sessionsAnew.run();
            };
        });
        search = new SearchFeature(new LuceneFolder(folder.searchIndex()), log, reader, logId);
        services = new Services(administration, backups, DataFolder.backups(folder.path()), search::rebuild);
        channelService.ensureGeneral(new ChannelId(ids.next())).join();
        new ReadAdoption(log, new JdbcUnwrittenReads(database), channelRepository, membershipChanges, clock)
                .adopt()
                .join();
    }

    /** A ledger that fails keeps nobody from storing messages; the next start levels it. */
    private void levelLedger(LogReader reader) {
        List<Erasure> erasures = reader.erasures();
        try {
            ledger.level(erasures);
        } catch (IOException | UncheckedIOException e) {
            LOG.error("What was erased is not all in the ledger yet; the next start adds it", e);
        }
    }

    /** From now on others rely on what memory holds. */
    void serve() {
        served = true;
        search.start();
    }

    private void closeSession(SessionId session) {
        connections.closeSession(session, CloseCode.SESSION_ENDED, "session ended");
    }

    /** Commits what was accepted, if that has not been done before, and closes the database. */
    @Override
    public void close() {
        backups.close();
        search.close();
        folderSessions.close();
        attachments.close();
        store.close();
    }
}
