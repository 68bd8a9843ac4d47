package chat.lanyard.server.log;

/**
 * A change of what is stored, carried out on the committing thread inside a transaction that it may share with others.
 *
 * @param <R> what it comes to
 */
@FunctionalInterface
public interface Command<R> {
    /**
     * Carries the change out.
     *
     * @throws chat.lanyard.protocol.value.RequestRefusedException if it may not happen; thrown before anything was
     *     written
     */
    R execute(Transaction transaction);
}
