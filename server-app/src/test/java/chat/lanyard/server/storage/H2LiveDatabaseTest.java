package chat.lanyard.server.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.lanyard.server.backup.LiveDatabase;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Copies of a database that is changed all over while it is copied, and reuses its space as soon as it may. */
class H2LiveDatabaseTest {
    private static final int CHANGES = 30;
    private static final int ROWS = 1_000;
    private static final long PAUSE_NANOS = 40_000_000;

    @TempDir
    Path folder;

    private Database database;

    @BeforeEach
    void fill() {
        database = Database.open(folder, Durability.PROCESS);
        Sql sql = database.writer();
        sql.update("SET RETENTION_TIME 0");
        sql.update("CREATE TABLE filling (id INTEGER PRIMARY KEY, round INTEGER NOT NULL, text VARCHAR NOT NULL)");
        for (int id = 0; id < ROWS; id++) {
            sql.update("INSERT INTO filling VALUES (?, 0, ?)", id, "x".repeat(2_000));
        }
        database.commit();
    }

    @AfterEach
    void close() {
        database.close();
    }

    /** Gives all rows another round, in one transaction; a thread of its own, as the committing thread is. */
    private void changeAll(int round) {
        for (int id = 0; id < ROWS; id += 20) {
            database.writer()
                    .update(
                            "UPDATE filling SET round = ?, text = ? WHERE id BETWEEN ? AND ?",
                            round,
                            round + "y".repeat(2_000),
                            id,
                            id + 19);
        }
        database.commit();
    }

    private static void copySlowly(LiveDatabase.Snapshot snapshot, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            snapshot.copyTo(new OutputStream() {
                @Override
                public void write(int octet) throws IOException {
                    out.write(octet);
                }

                @Override
                public void write(byte[] bytes, int offset, int length) throws IOException {
                    out.write(bytes, offset, length);
                    LockSupport.parkNanos(PAUSE_NANOS);
                }
            });
        }
    }

    /** One copy only: what changes meanwhile makes the file of a quick computer grow faster than it is copied. */
    @Test
    void areWhatItWasAtOneMomentHoweverLongTheyTake() throws Exception {
        AtomicBoolean enough = new AtomicBoolean();
        AtomicInteger round = new AtomicInteger();
        CompletableFuture<Void> changes = CompletableFuture.runAsync(() -> {
            while (!enough.get()) {
                changeAll(round.incrementAndGet());
            }
        });
        await().until(() -> round.get() > CHANGES);
        Path copy = Files.createDirectory(folder.resolve("copy"));
        try (LiveDatabase.Snapshot snapshot = H2LiveDatabase.of(database).snapshot()) {
            int before = round.get();
            copySlowly(snapshot, copy.resolve("lanyard.mv.db"));
            assertThat(round.get()).isGreaterThan(before + CHANGES);
        } finally {
            enough.set(true);
            changes.join();
        }
        assertThatAllRowsAreOfOneRound(copy);
    }

    private static void assertThatAllRowsAreOfOneRound(Path copy) {
        try (Database copied = Database.open(copy, Durability.PROCESS)) {
            List<Integer> rounds = copied.read(
                    sql -> sql.query(row -> row.getInt(1), "SELECT round FROM filling WHERE LENGTH(text) >= 2000"));
            assertThat(rounds).hasSize(ROWS);
            assertThat(Set.copyOf(rounds)).hasSize(1);
        }
    }

    @Test
    void leaveTheDatabaseReusingItsSpace() throws Exception {
        try (LiveDatabase.Snapshot snapshot = H2LiveDatabase.of(database).snapshot()) {
            copySlowly(snapshot, folder.resolve("copy"));
        }
        for (int round = 1; round <= 5; round++) {
            changeAll(round);
        }
        long after = Files.size(folder.resolve("lanyard.mv.db"));
        for (int round = 6; round <= 25; round++) {
            changeAll(round);
        }

        assertThat(Files.size(folder.resolve("lanyard.mv.db"))).isLessThan(3 * after);
    }

    @Test
    void sayWhatTheyAreOf() {
        assertThat(H2LiveDatabase.of(database).origin().schema()).isPositive();
    }
}
