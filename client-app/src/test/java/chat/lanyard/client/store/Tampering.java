package chat.lanyard.client.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** Changes a store behind the client's back. */
public final class Tampering {
    private Tampering() {}

    /** Runs a statement on a file that no client has open. */
    public static void run(StoreFile file, String statement) throws SQLException {
        String url = "jdbc:h2:" + file.database() + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE";
        try (Connection connection = DriverManager.getConnection(url);
                Statement update = connection.createStatement()) {
            update.execute(statement);
        }
    }
}
