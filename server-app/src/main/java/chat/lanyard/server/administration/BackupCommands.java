package chat.lanyard.server.administration;

import chat.lanyard.server.backup.BackupException;
import chat.lanyard.server.backup.BackupFolder;
import chat.lanyard.server.backup.BackupManifest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** The commands on backups. A path that is given is relative to the folder in which the command was called. */
public final class BackupCommands {
    /** The name of the command that makes one. */
    public static final String BACKUP = "backup";

    private BackupCommands() {}

    /** {@code backup FILE}. */
    @Command(name = BACKUP, description = "writes everything into one file and proves that it can be restored")
    public static final class Create implements Callable<Integer> {
        @ParentCommand
        private AdministrationCommands parent;

        @Parameters(paramLabel = "FILE", description = "must not exist")
        private Path file;

        /** The command line for a server, which was started in another folder. */
        public List<String> withAbsolutePath() {
            return List.of(BACKUP, file.toAbsolutePath().toString());
        }

        @Override
        public Integer call() throws IOException {
            BackupManifest made = parent.services().backups().create(file, parent::progress);
            parent.out().printf("%s holds everything up to %s%n", file, made.created());
            return 0;
        }
    }

    /** {@code backups}. */
    @Command(name = "backups", description = "shows the backups that the server has made by itself, the newest first")
    static final class Show implements Callable<Integer> {
        @ParentCommand
        private AdministrationCommands parent;

        @Override
        public Integer call() throws IOException {
            BackupFolder own = parent.services().ownBackups();
            for (BackupFolder.Archive archive : own.archives()) {
                parent.out().printf("%s\t%s\t%s%n", archive.made(), archive.kind(), archive.file());
            }
            if (!own.state().isEmpty()) {
                parent.out().println("Last night's: " + own.state());
            }
            return 0;
        }
    }

    /** {@code restore FILE}: not for a running server; a folder at rest is given to it by the command line. */
    @Command(name = "restore", description = "puts a backup into a data folder that has no database and is not served")
    public static final class Restore implements Callable<Integer> {
        @Parameters(paramLabel = "FILE")
        private Path file;

        @Option(
                names = "--erasures",
                paramLabel = "FILE",
                description = "an erasures.ledger; by default the one in the data folder, if there is one")
        private Path ledger;

        public Path file() {
            return file;
        }

        /** The ledger that was named, or {@code null}. */
        public Path ledger() {
            return ledger;
        }

        @Override
        public Integer call() throws IOException {
            throw new BackupException("This folder is being served. Stop the server before a restore.");
        }
    }
}
