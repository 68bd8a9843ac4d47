package chat.lanyard.client.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Looks into a store and changes it behind the client's back. */
public final class Tampering {
    private Tampering() {}

    /** Runs a statement on a file that no client has open. */
    public static void run(StoreFile file, String statement) throws SQLException {
        try (Connection connection = connect(file);
                Statement update = connection.createStatement()) {
            update.execute(statement);
        }
    }

    /** What a query finds in a file as it is now, as if the process that has it open were killed at this moment. */
    public static List<String> linesOfACopy(StoreFile file, String query) throws SQLException, IOException {
        StoreFile copy =
                StoreFile.of(file.path().getParent(), "copy", UUID.randomUUID().toString());
        copy.create();
        Files.copy(file.path(), copy.path(), StandardCopyOption.REPLACE_EXISTING);
        List<String> lines = new ArrayList<>();
        try (Connection connection = connect(copy);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
        }
        return lines;
    }

    private static Connection connect(StoreFile file) throws SQLException {
        return DriverManager.getConnection("jdbc:h2:" + file.database() + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE");
    }
}
