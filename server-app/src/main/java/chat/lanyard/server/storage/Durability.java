package chat.lanyard.server.storage;

/** What a stored message survives once its result is told. */
public enum Durability {
    /** A loss of power: the file is forced to disk before each result, once a batch. */
    POWER,
    /** The death of the process: the write is left to the operating system. */
    PROCESS
}
