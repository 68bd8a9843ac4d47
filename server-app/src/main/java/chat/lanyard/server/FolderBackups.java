package chat.lanyard.server;

import chat.lanyard.server.backup.BackupException;
import chat.lanyard.server.backup.BackupFolder;
import chat.lanyard.server.backup.Backups;
import chat.lanyard.server.backup.LiveDatabase;
import chat.lanyard.server.log.Erasure;
import chat.lanyard.server.storage.BeforeMigration;
import chat.lanyard.server.storage.RestoredDatabase;
import chat.lanyard.server.verification.LogVerifier;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts together what makes, proves and prepares the backups of a data folder. */
final class FolderBackups {
    private static final Logger LOG = LoggerFactory.getLogger(FolderBackups.class);

    private FolderBackups() {}

    static Backups of(Path folder, LiveDatabase database, Clock clock) {
        return new Backups(
                folder,
                DataFolder.CONTENTS,
                database,
                FolderBackups::prepare,
                new Backups.Product(ServerVersion.get(), clock));
    }

    /**
     * Has a backup made before a database of this folder gets another schema.
     *
     * @param making told first what makes it, so that it can be broken off
     */
    static BeforeMigration beforeMigration(Path folder, Clock clock, Consumer<Backups> making) {
        return (database, newSchema) -> {
            LOG.info("The database gets schema {}. A backup of it is made first; this takes a while", newSchema);
            BackupFolder backups = DataFolder.backups(folder);
            Backups maker = of(folder, database, clock);
            making.accept(maker);
            try {
                Path file = backups.beforeUpgrade(ServerVersion.get(), newSchema, clock.instant());
                maker.create(file, LOG::info);
                backups.removeOldUpgrades();
                LOG.info("The way back: restore {} with the version that ran before", file);
            } catch (IOException e) {
                throw new BackupException(
                        "The database was not upgraded, because no backup of it could be made: " + e.getMessage(), e);
            }
        };
    }

    /** What a folder that was written from a backup goes through before it is served, or the backup counts as proved. */
    static void prepare(Path copy, List<Erasure> erasures, Consumer<String> progress) throws IOException {
        giveLogId(copy);
        try (OfflineAdministration offline = OfflineAdministration.openCopy(copy)) {
            int erased = offline.reapply(erasures);
            if (erased > 0) {
                progress.accept(erased + " messages that were deleted since are deleted again.");
            }
            progress.accept("Verifying the log.");
            LogVerifier.Report report = offline.administration().verify();
            if (!report.faults().isEmpty()) {
                throw new BackupException(
                        "The log is not in order: " + report.faults().get(0));
            }
            report.damagedFiles().forEach(file -> progress.accept("Warning: " + file));
            progress.accept(report.events() + " events in " + report.channels() + " channels: all well.");
        } catch (RuntimeException e) {
            throw unusable(e);
        }
    }

    private static void giveLogId(Path copy) throws BackupException {
        try {
            RestoredDatabase.giveLogId(copy, new RandomIds().next());
        } catch (RuntimeException e) {
            throw unusable(e);
        }
    }

    private static BackupException unusable(RuntimeException e) {
        return new BackupException("The folder cannot be opened: " + e.getMessage(), e);
    }
}
