package chat.lanyard.server.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.lanyard.server.verification.StoredLog;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseTest {
    private static final String NEWER = "INSERT INTO \"flyway_schema_history\" (\"installed_rank\", \"version\","
            + " \"description\", \"type\", \"script\", \"installed_by\", \"execution_time\", \"success\")"
            + " VALUES (99, '99', 'from the future', 'SQL', 'V99__future.sql', 'test', 1, TRUE)";

    @TempDir
    private Path folder;

    @Test
    void holdsWhatWasCommittedAndNothingElseAfterItWasOpenedAgain() {
        try (Database database = Database.open(folder, Durability.POWER)) {
            insert(database, "committed");
            database.commit();
            insert(database, "not committed");
            database.reopen();

            assertThat(properties(database)).containsExactly("committed");
            insert(database, "after");
            database.commit();
            assertThat(properties(database)).containsExactly("after", "committed");
        }
    }

    @Test
    void isReadByAllAfterItWasOpenedAgainUnderSomebodyWhoReadsForLong() throws InterruptedException {
        try (Database database = Database.open(folder, Durability.POWER)) {
            insert(database, "committed");
            database.commit();
            CompletableFuture<List<String>> slow = openAgainDuring(
                    database,
                    pause -> database.read(sql -> {
                        pause.run();
                        return properties(sql);
                    }));

            assertThat(slow).succeedsWithin(20, TimeUnit.SECONDS).isEqualTo(List.of("committed"));
            assertThat(IntStream.range(0, 50).parallel().mapToObj(number -> properties(database)))
                    .containsOnly(List.of("committed"));
            database.reopen();
            assertThat(properties(database)).containsExactly("committed");
        }
    }

    @Test
    void commitsWhileSomebodyReadsForLongWhatIsDurable() throws InterruptedException {
        try (Database database = Database.open(folder, Durability.POWER)) {
            CountDownLatch begun = new CountDownLatch(1);
            CountDownLatch goOn = new CountDownLatch(1);
            Executor ownThreads = task -> new Thread(task).start();
            CompletableFuture<List<String>> slow = CompletableFuture.supplyAsync(
                    () -> database.readDurable(sql -> {
                        begun.countDown();
                        awaitQuietly(goOn);
                        return properties(sql);
                    }),
                    ownThreads);
            begun.await();
            insert(database, "committed meanwhile");
            assertThat(CompletableFuture.runAsync(database::commit, ownThreads)).succeedsWithin(10, TimeUnit.SECONDS);
            assertThat(slow).isNotDone();
            goOn.countDown();
            assertThat(slow).succeedsWithin(10, TimeUnit.SECONDS).isEqualTo(List.of("committed meanwhile"));
        }
    }

    @Test
    void endsAReadingOfAllOfItWhenItIsOpenedAgainAndIsReadAsBeforeByOthers() throws InterruptedException {
        try (Database database = Database.open(folder, Durability.POWER)) {
            insert(database, "committed");
            database.commit();
            JdbcSnapshots snapshots = new JdbcSnapshots(database);
            CompletableFuture<Long> slow = openAgainDuring(
                    database,
                    pause -> snapshots.read(stored -> {
                        pause.run();
                        return stored.events();
                    }));

            assertThat(slow).failsWithin(20, TimeUnit.SECONDS);
            database.reopen();
            assertThat(IntStream.range(0, 50).parallel().mapToObj(number -> properties(database)))
                    .containsOnly(List.of("committed"));
            assertThat(snapshots.read(StoredLog::events)).isZero();
        }
    }

    @Test
    void isLeftAloneIfANewerVersionHasWrittenIt() {
        try (Database database = Database.open(folder, Durability.POWER)) {
            database.writer().update(NEWER);
            database.commit();
        }
        assertThatThrownBy(() -> Database.open(folder, Durability.POWER))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("newer version of Lanyard");
    }

    @Test
    void tellsBeforeItsSchemaIsChangedAndLetsThatBePrevented() throws IOException {
        DatabaseFile file = DatabaseFile.in(folder);
        migrateTo("1", file);
        assertThatThrownBy(() -> Database.open(file, Durability.POWER, (database, to) -> {
                    throw new IOException("no room for a backup");
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("no room for a backup");

        List<String> told = new ArrayList<>();
        Database.open(file, Durability.POWER, (database, to) -> told.add("to " + to))
                .close();
        Database.open(file, Durability.POWER, (database, to) -> told.add("again"))
                .close();
        assertThat(told).singleElement().asString().startsWith("to ");
    }

    @Test
    void growsLessWhenItIsCompacted() {
        long grown = sizeAfterManyCommits(folder.resolve("grown"), 0);
        long compacted = sizeAfterManyCommits(folder.resolve("compacted"), 100);
        assertThat(compacted).isLessThan(grown / 2);
    }

    private static long sizeAfterManyCommits(Path folder, int compactedEvery) {
        try (Database database = Database.open(folder, Durability.PROCESS)) {
            database.writer().update("SET RETENTION_TIME 0"); // or nothing is given back for 45 s
            for (int number = 1; number <= 2_000; number++) {
                insert(database, UUID.randomUUID().toString());
                database.commit();
                if (compactedEvery > 0 && number % compactedEvery == 0) {
                    database.compact();
                }
            }
            return folder.resolve("lanyard.mv.db").toFile().length();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "2"})
    void isUpgradedAlthoughAnEarlierUpgradeWasKilled(String version) {
        try (Database database = Database.open(folder, Durability.POWER)) {
            // as if the program had been killed after the last of its statements, or in between
            database.writer().update("DELETE FROM flyway_schema_history WHERE \"version\" >= '" + version + "'");
            database.writer().update("DROP TABLE reaction");
            database.commit();
        }
        try (Database database = Database.open(folder, Durability.POWER)) {
            insert(database, "works");
            database.commit();
            assertThat(properties(database)).containsExactly("works");
            List<Long> reactions =
                    database.read(sql -> sql.query(row -> row.getLong(1), "SELECT COUNT(*) FROM reaction"));
            assertThat(reactions).containsExactly(0L);
        }
    }

    private static void migrateTo(String version, DatabaseFile file) {
        Flyway.configure()
                .dataSource(file.url(), null, null)
                .locations("classpath:chat/lanyard/server/storage/migration/h2")
                .target(version)
                .load()
                .migrate();
    }

    /** Opens the database again in the pause of a reading, and returns what becomes of that. */
    private static <T> CompletableFuture<T> openAgainDuring(Database database, Function<Runnable, T> reading)
            throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        CompletableFuture<T> slow = CompletableFuture.supplyAsync(() -> reading.apply(() -> {
            begun.countDown();
            awaitQuietly(goOn);
        }));
        begun.await();
        database.reopen();
        goOn.countDown();
        return slow;
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void insert(Database database, String name) {
        new ServerProperties(database).insert(name, "");
    }

    private static List<String> properties(Database database) {
        return database.read(DatabaseTest::properties);
    }

    private static List<String> properties(Sql sql) {
        return sql.query(row -> row.getString(1), "SELECT property_name FROM server_property ORDER BY property_name");
    }
}
