package chat.lanyard.server.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes a backup every night, or soon after the start when the last one is a day old; keeps as many as planned. What goes
 * wrong is logged, can be read in the folder, and is tried again after an hour.
 */
public final class NightlyBackups implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(NightlyBackups.class);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration AFTER_START = Duration.ofMinutes(10);
    private static final Duration AFTER_FAILURE = Duration.ofHours(1);
    private static final long CHECK_MILLISECONDS = 1_000;

    private final Backups backups;
    private final BackupFolder folder;
    private final BackupPlan plan;
    private final Clock clock;
    private final ZoneId zone;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(NightlyBackups::thread);
    private Instant due;

    /**
     * @param zone where the night is
     */
    public NightlyBackups(Backups backups, BackupFolder folder, BackupPlan plan, Clock clock, ZoneId zone) {
        this.backups = backups;
        this.folder = folder;
        this.plan = plan;
        this.clock = clock;
        this.zone = zone;
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "lanyard-backup");
        thread.setDaemon(true);
        return thread;
    }

    /** Looks from now on whether a backup is due, unless the plan says not to. */
    public void start() {
        if (plan.on()) {
            due = firstDue();
            thread.scheduleWithFixedDelay(this::check, CHECK_MILLISECONDS, CHECK_MILLISECONDS, TimeUnit.MILLISECONDS);
        }
    }

    private Instant firstDue() {
        Instant now = clock.instant();
        Instant soon = now.plus(AFTER_START);
        try {
            return folder.nightly().stream()
                    .findFirst()
                    .map(last -> latest(soon, last.made().plus(DAY)))
                    .map(caughtUp -> earliest(caughtUp, nextNight(now)))
                    .orElse(soon);
        } catch (IOException e) {
            LOG.warn("The folder of backups cannot be read", e);
            return soon;
        }
    }

    private Instant nextNight(Instant after) {
        ZonedDateTime today = after.atZone(zone).with(plan.at());
        return today.toInstant().isAfter(after)
                ? today.toInstant()
                : today.plusDays(1).toInstant();
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earliest(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private void check() {
        if (clock.instant().isBefore(due)) {
            return;
        }
        try {
            makeOne(clock.instant().truncatedTo(ChronoUnit.SECONDS));
            due = nextNight(clock.instant());
        } catch (BackupException e) {
            LOG.warn("There is no backup of this night; the next try is in an hour. {}", e.getMessage());
            failed(e);
        } catch (IOException | RuntimeException | Error e) { // whatever got out would end the schedule, unseen
            LOG.warn("There is no backup of this night; the next try is in an hour", e);
            failed(e);
        }
    }

    private void failed(Throwable e) {
        due = clock.instant().plus(AFTER_FAILURE);
        note("failed: " + e.getMessage());
    }

    private void makeOne(Instant now) throws IOException {
        Path file = folder.fresh(BackupFolder.NIGHTLY, now);
        BackupManifest manifest = backups.create(file, line -> LOG.info("Nightly backup: {}", line));
        note("made " + file.getFileName() + " of " + DiskSpace.text(manifest.size()));
        LOG.info("The backup {} is made and proved", file);
        removeOld();
    }

    private void removeOld() throws IOException {
        Set<Instant> made =
                folder.nightly().stream().map(BackupFolder.Archive::made).collect(Collectors.toSet());
        Set<Instant> kept = plan.kept(made, zone);
        folder.nightly().stream()
                .filter(archive -> !kept.contains(archive.made()))
                .forEach(archive -> OwnerOnly.deleteAll(archive.file()));
    }

    private void note(String what) {
        try {
            folder.saveState(clock.instant().truncatedTo(ChronoUnit.SECONDS) + " " + what);
        } catch (IOException e) {
            LOG.warn("What became of the backup cannot be written down", e);
        }
    }

    /** Makes no more of them; one that is being made is broken off by {@link Backups#close}. */
    @Override
    public void close() {
        thread.shutdown();
    }
}
