package chat.lanyard.client.store;

import java.io.EOFException;
import java.sql.SQLException;
import java.util.Set;
import org.h2.api.ErrorCode;

/** The store on this computer could not be read or written; it is to be used no more. */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private static final Set<Integer> DAMAGE =
            Set.of(ErrorCode.FILE_CORRUPTED_1, ErrorCode.FILE_VERSION_ERROR_1, ErrorCode.GENERAL_ERROR_1);

    private final boolean damage;

    private StoreException(String message, Throwable cause, boolean damage) {
        super(message, cause);
        this.damage = damage;
    }

    static StoreException of(SQLException cause) {
        boolean damage = DAMAGE.contains(cause.getErrorCode()) || endsEarly(cause);
        return new StoreException("The local store failed: " + cause.getMessage(), cause, damage);
    }

    /** A file that was cut short is told as an error of reading. */
    private static boolean endsEarly(Throwable failure) {
        return failure != null && (failure instanceof EOFException || endsEarly(failure.getCause()));
    }

    /** What is there cannot have been written by this program. */
    static StoreException damaged(RuntimeException cause) {
        return new StoreException("The local store is damaged: " + cause.getMessage(), cause, true);
    }

    static StoreException notCompacted(RuntimeException cause) {
        return new StoreException("The local store could not be compacted: " + cause.getMessage(), cause, false);
    }

    static StoreException notMigrated(RuntimeException cause) {
        return new StoreException("The local store could not be migrated: " + cause.getMessage(), cause, false);
    }

    /** Whether the file does not hold what was written, so that trying again cannot help. */
    boolean isDamage() {
        return damage;
    }
}
