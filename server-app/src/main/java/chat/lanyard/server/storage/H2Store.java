package chat.lanyard.server.storage;

import java.sql.SQLException;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;

/** What lies below an H2 database. */
final class H2Store {
    private H2Store() {}

    /** The store of the database that a connection leads to. */
    static MVStore of(Sql sql) {
        try {
            SessionLocal session =
                    (SessionLocal) sql.connection().unwrap(JdbcConnection.class).getSession();
            return session.getDatabase().getStore().getMvStore();
        } catch (SQLException e) {
            throw Sql.failed(e);
        }
    }
}
