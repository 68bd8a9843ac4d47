package chat.lanyard.server.storage;

/**
 * How a database is kept.
 *
 * @param fileSystem H2's name of the file system that keeps its file
 */
public record DatabaseSettings(Durability durability, String fileSystem) {
    /** In ordinary files that survive a loss of power. */
    public static final DatabaseSettings STANDARD = new DatabaseSettings(Durability.POWER, "file");
}
