package chat.lanyard.server.log;

/** What one feature gathers over a transaction, to write once at its end instead of once a command. */
public interface TransactionPart {
    /** Writes what was gathered; called once, before the commit. */
    void flush();

    /** Makes it known in memory; called once, after the commit. */
    void committed();
}
