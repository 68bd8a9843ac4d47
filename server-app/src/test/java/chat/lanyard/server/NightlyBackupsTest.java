package chat.lanyard.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.lanyard.server.backup.BackupFolder;
import chat.lanyard.server.backup.BackupPlan;
import chat.lanyard.server.backup.LiveDatabase;
import chat.lanyard.server.backup.NightlyBackups;
import chat.lanyard.testsupport.TestClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The backups that a server makes by itself, while a test moves the clock. */
class NightlyBackupsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final ZoneId HERE = ZoneId.systemDefault();

    @TempDir
    Path parent;

    private Path folder;
    private BackupFolder own;
    private TestClock clock;

    @BeforeEach
    void choose() {
        folder = parent.resolve("data");
        own = DataFolder.backups(folder);
        clock = new TestClock(at(LocalDate.of(2026, 11, 23), LocalTime.NOON));
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(HERE).toInstant();
    }

    private TestServer serve(BackupPlan plan) {
        return TestServer.start(folder, options -> options.clock(clock).backups(plan));
    }

    private interface Body {
        void run() throws Exception;
    }

    private void whileServing(BackupPlan plan, Body body) throws Exception {
        TestServer server = serve(plan);
        try {
            body.run();
        } finally {
            server.close();
        }
    }

    private List<Instant> made() throws IOException {
        return own.archives().stream().map(BackupFolder.Archive::made).toList();
    }

    private void awaitNewest(Instant time) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(made()).isNotEmpty().first().isEqualTo(time));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(own.state()).contains(" made "));
    }

    @Test
    void makesTheFirstSoonAndThenOneAtNightAndCanRestoreIt() throws Exception {
        try (TestServer server = serve(BackupPlan.DEFAULT).withUser("alice")) {
            clock.advance(Duration.ofMinutes(10));
            awaitNewest(clock.instant());
            Instant first = clock.instant();

            clock.advance(Duration.between(first, at(LocalDate.of(2026, 11, 24), LocalTime.of(3, 0))));
            awaitNewest(clock.instant());

            assertThat(made()).containsExactly(clock.instant(), first);
            assertThat(server.administer("", "backups").output())
                    .contains("nightly")
                    .contains("Last night's");
        }
        Path archive = own.archives().get(0).file();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(archive)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(archive.getParent())))
                .isEqualTo("rwx------");
        FolderRestore.restore(parent.resolve("restored"), archive, null, line -> {});
    }

    @Test
    void catchesUpAfterTheComputerWasOffButNotAtEveryStart() throws Exception {
        whileServing(BackupPlan.DEFAULT, () -> {
            clock.advance(Duration.ofMinutes(10));
            awaitNewest(clock.instant());
        });
        Instant first = clock.instant();
        clock.advance(Duration.ofHours(8));
        whileServing(BackupPlan.DEFAULT, () -> {
            clock.advance(Duration.ofHours(1));
            assertStaysAt(first);
        });
        clock.advance(Duration.ofHours(40));
        whileServing(BackupPlan.DEFAULT, () -> {
            clock.advance(Duration.ofMinutes(10));
            awaitNewest(clock.instant());
        });
    }

    private void assertStaysAt(Instant newest) {
        await().during(Duration.ofMillis(2_500))
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(made()).first().isEqualTo(newest));
    }

    @Test
    void removesWhatThePlanDoesNotKeepAndNothingElse() throws Exception {
        Path backups = Files.createDirectories(folder.resolve("backups"));
        for (String name : List.of(
                "nightly-2026-11-20T020000Z.zip",
                "nightly-2026-11-19T020000Z.zip",
                "nightly-2026-11-18T020000Z.zip",
                "before-0.1.0-schema-2-2026-01-01T000000Z.zip",
                "my own.zip",
                "nightly-2026-11-20T020000Z.zip.123.part")) {
            Files.writeString(backups.resolve(name), "x");
        }
        whileServing(new BackupPlan(true, LocalTime.of(3, 0), 2, 0), () -> {
            clock.advance(Duration.ofMinutes(10));
            awaitNewest(clock.instant());
            await().atMost(PATIENCE).until(() -> made().size() == 3);
        });
        assertThat(backups.toFile().list())
                .contains(
                        "nightly-2026-11-20T020000Z.zip", "before-0.1.0-schema-2-2026-01-01T000000Z.zip", "my own.zip")
                .doesNotContain("nightly-2026-11-19T020000Z.zip", "nightly-2026-11-20T020000Z.zip.123.part");
    }

    @Test
    void tellsWhyThereIsNoneAndTriesAgainAfterAnHour() throws Exception {
        try (TestServer server = serve(BackupPlan.DEFAULT)) {
            Path key = folder.resolve("refresh.key");
            byte[] bytes = Files.readAllBytes(key);
            Files.writeString(key, "damaged");
            clock.advance(Duration.ofMinutes(10));
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(own.state()).contains("failed", "refresh.key"));
            assertThat(server.administer("", "backups").output()).contains("failed");
            assertThat(made()).isEmpty();

            Files.write(key, bytes);
            clock.advance(Duration.ofHours(1));
            awaitNewest(clock.instant());
        }
    }

    @Test
    void goesOnAfterAnErrorToo() throws Exception {
        Files.createDirectories(folder);
        AtomicInteger tries = new AtomicInteger();
        LiveDatabase exhausted = new LiveDatabase() {
            @Override
            public Snapshot snapshot() {
                tries.incrementAndGet();
                throw new OutOfMemoryError("thrown by a test");
            }

            @Override
            public Origin origin() {
                return new Origin(1, "");
            }
        };
        try (NightlyBackups nightly =
                new NightlyBackups(FolderBackups.of(folder, exhausted, clock), own, BackupPlan.DEFAULT, clock, HERE)) {
            nightly.start();
            clock.advance(Duration.ofMinutes(10));
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(own.state()).contains("failed", "thrown by a test"));
            clock.advance(Duration.ofHours(1));
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(tries).hasValue(2));
        }
    }

    @Test
    void makesNoneIfToldSo() throws Exception {
        BackupPlan off = new BackupPlan(false, LocalTime.of(3, 0), 7, 4);
        whileServing(off, () -> {
            clock.advance(Duration.ofDays(3));
            await().during(Duration.ofMillis(2_500)).atMost(PATIENCE).until(() -> made().isEmpty());
        });
    }
}
