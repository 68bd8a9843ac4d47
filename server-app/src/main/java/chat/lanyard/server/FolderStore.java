package chat.lanyard.server;

import chat.lanyard.server.anchor.ChainHashes;
import chat.lanyard.server.anchor.HashAnchor;
import chat.lanyard.server.backup.ErasureLedger;
import chat.lanyard.server.event.LocalEventBus;
import chat.lanyard.server.log.ChannelLog;
import chat.lanyard.server.log.LogReader;
import chat.lanyard.server.storage.BeforeMigration;
import chat.lanyard.server.storage.Database;
import chat.lanyard.server.storage.DatabaseFile;
import chat.lanyard.server.storage.DatabaseSettings;
import chat.lanyard.server.storage.JdbcLogReader;
import chat.lanyard.server.storage.JdbcLogStore;
import chat.lanyard.server.storage.ServerProperties;
import java.io.IOException;

/** What a data folder keeps: the database with the log in it, and beside it the ledger of erasures and the anchor. */
final class FolderStore implements AutoCloseable {
    private static final String ANCHORED = "anchored-";

    final LocalEventBus bus;
    final Database database;
    final LogReader reader;
    final ErasureLedger ledger;
    final ChannelLog log;
    final String logId;
    final HashAnchor anchor;

    private final ServerProperties properties;
    private final Opened opened = new Opened();

    /** Opens the folder's database, setting an empty one up; if anything fails, nothing of it stays open. */
    FolderStore(DataFolder folder, DatabaseSettings settings, BeforeMigration beforeMigration) throws IOException {
        try {
            database = opened.add(Database.open(
                    new DatabaseFile(folder.path(), settings.fileSystem()), settings.durability(), beforeMigration));
            properties = new ServerProperties(database);
            bus = opened.add(new LocalEventBus());
            reader = new JdbcLogReader(database);
            ledger = opened.add(ErasureLedger.open(DataFolder.erasureLedger(folder.path())));
            ledger.level(reader.erasures());
            log = opened.add(new ChannelLog(new JdbcLogStore(database), reader, bus));
            logId = properties.find(ServerProperties.LOG_ID).orElseGet(this::insertLogId);
            anchor = openAnchor(folder);
            log.observe(anchor);
            log.observe(ledger);
        } catch (IOException | RuntimeException | Error e) {
            opened.close();
            throw e;
        }
    }

    private String insertLogId() {
        String fresh = new RandomIds().next();
        insert(ServerProperties.LOG_ID, fresh);
        return fresh;
    }

    /** What this log was anchored under is kept, so that a file that has been taken away shows. */
    private HashAnchor openAnchor(DataFolder folder) throws IOException {
        String name = ANCHORED + logId;
        boolean expected = properties.find(name).isPresent();
        HashAnchor fresh = opened.add(
                HashAnchor.open(folder.path(), new HashAnchor.Stored(logId, reader.heads(), chainHashes()), expected));
        if (!expected) {
            insert(name, "true");
        }
        return fresh;
    }

    private void insert(String name, String value) {
        log.submit(transaction -> {
                    properties.insert(name, value);
                    return null;
                })
                .join();
    }

    ChainHashes chainHashes() {
        return (channel, sequence) ->
                reader.find(channel, sequence).map(entry -> entry.seal().chainHash());
    }

    /** Commits what was accepted, if that has not been done before, and closes the database. */
    @Override
    public void close() {
        log.close(); // the anchor and the ledger hear of what it still commits
        opened.close();
    }
}
