package chat.lanyard.server.storage;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one connection that writes, with the statements prepared on it; committing thread only. */
final class WriterConnection {
    private static final Logger LOG = LoggerFactory.getLogger(WriterConnection.class);

    private final String url;
    private final Map<String, PreparedStatement> statements = new HashMap<>();
    private Connection connection;

    WriterConnection(String url) throws SQLException {
        this.url = url;
        connect();
    }

    /** Connects to the database, opening it if it is not. */
    void connect() throws SQLException {
        connection = DriverManager.getConnection(url);
        connection.setAutoCommit(false);
    }

    Connection connection() {
        return connection;
    }

    PreparedStatement prepared(String statement) {
        return statements.computeIfAbsent(statement, this::prepare);
    }

    private PreparedStatement prepare(String statement) {
        try {
            return connection.prepareStatement(statement);
        } catch (SQLException e) {
            throw Sql.failed(e);
        }
    }

    /** Throws if the database was closed below the connection, or can only be read. */
    void requireWritable() throws SQLException {
        if (isReadOnly()) {
            throw new SQLException("The database file can only be read");
        }
    }

    /** Whether the file could only be read when it was opened; throws if the database was closed since. */
    boolean isReadOnly() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("SELECT READONLY(), (SELECT MAX(property_name) FROM server_property)")) {
            return row.next() && row.getBoolean(1);
        }
    }

    /** Closes the database for every connection and leaves its file as it is, whatever has happened to it. */
    void abandon() {
        statements.clear();
        try {
            execute("SHUTDOWN IMMEDIATELY");
        } catch (SQLException e) {
            LOG.debug("H2 has closed the database by itself", e);
        }
    }

    /** Closes the database for every connection. */
    void shutDown() {
        try {
            connection.setAutoCommit(true);
            execute("SHUTDOWN");
            connection.close();
        } catch (SQLException e) {
            LOG.warn("The database was not closed cleanly; it repairs itself at the next start", e);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
