package chat.lanyard.client.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the {@link Settings} in a file of the client's data folder. Reading never waits; writing happens on a thread
 * of its own. A file that cannot be understood is set aside. Safe for use by several threads.
 */
public final class SettingsStore implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SettingsStore.class);

    private final SettingsFile file;
    private final AtomicReference<Settings> current;
    private final ExecutorService writer = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "lanyard-settings");
        thread.setDaemon(true);
        return thread;
    });

    /** Reads what the folder holds; a folder that is not there yet is made at the first change. */
    public SettingsStore(Path folder) {
        this.file = new SettingsFile(folder.resolve("settings.properties"));
        this.current = new AtomicReference<>(file.read());
    }

    public Settings current() {
        return current.get();
    }

    /** Changes the settings; they are on disk soon after, at the latest when this store is closed. */
    public void update(UnaryOperator<Settings> change) {
        Settings before = current.getAndUpdate(change);
        if (!before.equals(current.get())) {
            writer.execute(this::save);
        }
    }

    private void save() {
        try {
            file.write(current.get());
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("The settings could not be written: {}", e.toString());
        }
    }

    /** Writes what is still to be written, waiting for it for 5 s at most. */
    @Override
    public void close() {
        writer.shutdown();
        try {
            if (!writer.awaitTermination(5, TimeUnit.SECONDS)) {
                LOG.warn("The settings are still being written");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
