package chat.lanyard.server.administration;

import chat.lanyard.server.backup.BackupFolder;
import chat.lanyard.server.backup.Backups;

/**
 * What commands are carried out with.
 *
 * @param ownBackups the backups that the server makes by itself
 */
public record Services(
        Administration administration, Backups backups, BackupFolder ownBackups, Reindexing reindexing) {}
