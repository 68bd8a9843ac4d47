package chat.lanyard.client.store;

import chat.lanyard.client.store.StoreNotice.Kind;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.time.Clock;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The store of an account, whatever becomes of its file: one that is damaged or newer is set aside, and without one the
 * work goes on in memory. Its owner is told. Confined to the thread that opened it, but for {@link #isDurable}.
 */
public final class AccountStore implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AccountStore.class);

    private enum Mode {
        ON_DISK,
        /** The file cannot be written; it is tried again. */
        FAILED,
        /** Another client works on the file. */
        IN_MEMORY
    }

    private final StoreFile file;
    private final Clock clock;
    private final StoreOwner owner;
    private FileChannel lock;
    private LocalStore store;
    private volatile Mode mode = Mode.IN_MEMORY;

    public AccountStore(StoreFile file, Clock clock, StoreOwner owner) {
        this.file = file;
        this.clock = clock;
        this.owner = owner;
    }

    /** Opens the file, or what stands in for it; never fails. */
    public void open() {
        try {
            lock = file.lock();
            if (lock == null) {
                LOG.warn("Another client works on {}", file.path());
                goOnInMemory(Mode.IN_MEMORY, Kind.IN_MEMORY);
            } else {
                openFile();
            }
        } catch (IOException | StoreException e) {
            LOG.warn("The local store cannot be opened", e);
            goOnInMemory(Mode.FAILED, Kind.DISK_FAILED);
        }
    }

    /** Whether what is written survives the end of the process. */
    public boolean isDurable() {
        return mode == Mode.ON_DISK;
    }

    /** Whether the file was given up, because it could not be written. */
    public boolean hasFailed() {
        return mode == Mode.FAILED;
    }

    /** Reads or writes; what fails on disk is done again in the store that the work goes on in. */
    public <T> T use(Function<LocalStore, T> work) {
        try {
            return work.apply(store);
        } catch (StoreException e) {
            if (mode != Mode.ON_DISK) {
                throw e;
            }
            giveUp(e);
            return work.apply(store);
        }
    }

    /** Tries a file that had failed once more; returns whether the work goes on in it. */
    public boolean recover() {
        if (mode != Mode.FAILED) {
            return false;
        }
        LocalStore memory = store;
        try {
            lock = lock == null ? file.lock() : lock;
            file.create();
            mergeInto(LocalStore.open(file));
            memory.close();
            return true;
        } catch (IOException | StoreException e) {
            LOG.info("The local store still cannot be written: {}", e.toString());
            return false;
        }
    }

    private void mergeInto(LocalStore reopened) {
        try {
            owner.merge(reopened);
        } catch (StoreException e) {
            reopened.close();
            throw e;
        }
        onDisk(reopened);
        owner.storeNotice(StoreNotice.of(Kind.DISK_RECOVERED));
    }

    private void openFile() throws IOException {
        file.create();
        try {
            LocalStore opened = LocalStore.open(file);
            if (opened.schemaVersion() > Schema.NEWEST) {
                Unsent unsent = rescue(opened);
                opened.close();
                replace("newer", Kind.SET_ASIDE_NEWER, unsent);
            } else {
                onDisk(opened);
                opened.check();
            }
        } catch (StoreException e) {
            LOG.warn("The local store cannot be read", e);
            replace("damaged", Kind.SET_ASIDE_DAMAGED, Unsent.NOTHING);
        }
    }

    /** A newer version may keep it in another way. */
    private static Unsent rescue(LocalStore newer) {
        try {
            return Unsent.in(newer);
        } catch (StoreException e) {
            LOG.warn("What was not sent cannot be taken over from the newer store", e);
            return Unsent.NOTHING;
        }
    }

    /** Begins a new file; if that is not possible either, it was not the old one's fault, and it stays. */
    private void replace(String reason, Kind kind, Unsent unsent) throws IOException {
        closeStore();
        String aside = file.setAside(reason, clock.instant());
        try {
            file.create();
            onDisk(LocalStore.open(file));
            unsent.writeTo(store);
        } catch (IOException | StoreException e) {
            closeStore();
            file.putBack(aside);
            throw e;
        }
        LOG.warn("The local store was set aside as {}", aside);
        owner.storeNotice(new StoreNotice(kind, aside));
    }

    private void giveUp(StoreException cause) {
        LOG.warn("The local store failed", cause);
        closeStore();
        if (!cause.isDamage() || !beginAnew()) {
            goOnInMemory(Mode.FAILED, Kind.DISK_FAILED);
            owner.restock(store);
        }
    }

    private boolean beginAnew() {
        try {
            replace("damaged", Kind.SET_ASIDE_DAMAGED, Unsent.NOTHING);
            owner.restock(store);
            return true;
        } catch (IOException | StoreException e) {
            LOG.warn("No new local store can be made", e);
            closeStore();
            return false;
        }
    }

    private void onDisk(LocalStore opened) {
        store = opened;
        mode = Mode.ON_DISK;
    }

    private void goOnInMemory(Mode why, Kind notice) {
        mode = why;
        store = LocalStore.inMemory();
        owner.storeNotice(StoreNotice.of(notice));
    }

    private void closeStore() {
        if (store != null) {
            store.close();
            store = null;
        }
    }

    /** Lets the file go. */
    @Override
    public void close() {
        closeStore();
        try {
            if (lock != null) {
                lock.close();
            }
        } catch (IOException e) {
            LOG.warn("The lock of the local store was not released: {}", e.toString());
        }
    }

    /** Deletes the file, unless another client works on it; what was set aside stays. */
    public void closeAndDelete() {
        closeStore();
        try {
            if (lock != null) {
                file.delete();
            }
        } catch (IOException e) {
            LOG.warn("The local store could not be deleted: {}", e.toString());
        }
        close();
    }
}
