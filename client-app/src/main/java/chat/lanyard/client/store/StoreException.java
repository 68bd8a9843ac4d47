package chat.lanyard.client.store;

import java.sql.SQLException;
import java.util.Set;
import org.h2.api.ErrorCode;

/** The store on this computer could not be read or written; it is to be used no more. */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private static final Set<Integer> DAMAGE = Set.of(ErrorCode.FILE_CORRUPTED_1, ErrorCode.GENERAL_ERROR_1);

    StoreException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Whether the file does not hold what was written, so that trying again cannot help. */
    boolean isDamage() {
        return getCause() instanceof SQLException sql && DAMAGE.contains(sql.getErrorCode());
    }
}
