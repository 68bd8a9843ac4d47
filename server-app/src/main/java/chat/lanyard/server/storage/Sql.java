package chat.lanyard.server.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Runs statements on one connection, turning the driver's checked exceptions into {@link StorageException}. */
final class Sql {
    private final Connection connection;
    private final Runnable onWrite;

    Sql(Connection connection) {
        this(connection, () -> {});
    }

    /** Tells of each statement that writes. */
    Sql(Connection connection, Runnable onWrite) {
        this.connection = connection;
        this.onWrite = onWrite;
    }

    Connection connection() {
        return connection;
    }

    <T> T with(Function<Sql, T> query) {
        return query.apply(this);
    }

    /** Reads a row into what it stands for. */
    @FunctionalInterface
    interface RowMapper<T> {
        T map(ResultSet row) throws SQLException;
    }

    int update(String statement, Object... parameters) {
        try (PreparedStatement prepared = prepare(statement, parameters)) {
            onWrite.run();
            return prepared.executeUpdate();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    <T> List<T> query(RowMapper<T> mapper, String statement, Object... parameters) {
        try (PreparedStatement prepared = prepare(statement, parameters);
                ResultSet rows = prepared.executeQuery()) {
            List<T> found = new ArrayList<>();
            while (rows.next()) {
                found.add(mapper.map(rows));
            }
            return found;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** The first row; empty if there is none, or if it stands for {@code null}. */
    <T> Optional<T> queryOne(RowMapper<T> mapper, String statement, Object... parameters) {
        List<T> found = query(mapper, statement, parameters);
        return found.isEmpty() ? Optional.empty() : Optional.ofNullable(found.get(0));
    }

    private PreparedStatement prepare(String statement, Object... parameters) throws SQLException {
        PreparedStatement prepared = connection.prepareStatement(statement);
        try {
            for (int index = 0; index < parameters.length; index++) {
                prepared.setObject(index + 1, parameter(parameters[index]));
            }
            return prepared;
        } catch (SQLException e) {
            prepared.close();
            throw e;
        }
    }

    private static Object parameter(Object value) {
        return value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value;
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static StorageException failed(SQLException e) {
        return new StorageException("The database failed: " + e.getMessage(), e);
    }
}
