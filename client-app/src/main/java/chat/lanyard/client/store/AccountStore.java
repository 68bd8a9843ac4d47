package chat.lanyard.client.store;

import chat.lanyard.client.store.StoreNotice.Kind;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.time.Clock;
import java.util.function.Consumer;
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
                forgetIfAsked();
                openFile(opened -> {}, fresh -> {});
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

    /** Gives room back that earlier states take up in the file. */
    public void compact() {
        use(opened -> {
            opened.compact();
            return null;
        });
    }

    /** Tries a file that had failed once more; returns whether the work goes on in it, or in a new one. */
    public boolean recover() {
        if (mode != Mode.FAILED) {
            return false;
        }
        LocalStore memory = store;
        try {
            lock = lock == null ? file.lock() : lock;
            if (lock == null) {
                LOG.info("Another client works on {}", file.path());
                return false;
            }
            openFile(owner::merge, this::mergeAndRestock);
            memory.close();
            owner.storeNotice(StoreNotice.of(Kind.DISK_RECOVERED));
            return true;
        } catch (IOException | StoreException e) {
            LOG.info("The local store still cannot be written: {}", e.toString());
            return false;
        }
    }

    /** What is taken over from the old file is to be merged, and what only the old file had is fetched again. */
    private void mergeAndRestock(LocalStore fresh) {
        owner.merge(fresh);
        owner.restock(fresh);
    }

    /**
     * Opens the file, or a new one in its place if it is damaged or newer.
     *
     * @param join brings together what the file and the memory hold
     * @param fill writes what the memory holds into a new file
     */
    private void openFile(Consumer<LocalStore> join, Consumer<LocalStore> fill) throws IOException {
        file.create();
        LocalStore opened = null;
        Kind wrong = Kind.SET_ASIDE_NEWER;
        try {
            opened = LocalStore.open(file);
            if (opened.schemaVersion() <= Schema.NEWEST) {
                opened.check();
                join.accept(opened);
                onDisk(opened);
                return;
            }
        } catch (StoreException e) {
            if (!e.isDamage()) {
                close(opened);
                throw e;
            }
            LOG.warn("The local store cannot be read", e);
            wrong = Kind.SET_ASIDE_DAMAGED;
        }
        Unsent unsent = Unsent.rescuedFrom(opened);
        close(opened);
        replace(wrong, fresh -> {
            unsent.writeTo(fresh);
            fill.accept(fresh);
        });
    }

    /** Begins a new file; if that is not possible either, it was not the old one's fault, and it stays. */
    private void replace(Kind reason, Consumer<LocalStore> fill) throws IOException {
        String aside = file.setAside(reason == Kind.SET_ASIDE_NEWER ? "newer" : "damaged", clock.instant());
        LocalStore fresh = null;
        try {
            file.create();
            fresh = LocalStore.open(file);
            fill.accept(fresh);
        } catch (IOException | StoreException e) {
            close(fresh);
            file.putBack(aside);
            throw e;
        }
        onDisk(fresh);
        LOG.warn("The local store was set aside as {}", aside);
        owner.storeNotice(new StoreNotice(reason, aside));
    }

    private void giveUp(StoreException cause) {
        LOG.warn("The local store failed", cause);
        closeStore();
        if (!cause.isDamage() || !beginAnew()) {
            goOnInMemory(Mode.FAILED, Kind.DISK_FAILED);
            owner.restock(store);
        }
        owner.replaced();
    }

    private boolean beginAnew() {
        try {
            replace(Kind.SET_ASIDE_DAMAGED, owner::restock);
            return true;
        } catch (IOException | StoreException e) {
            LOG.warn("No new local store can be made", e);
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
        close(store);
        store = null;
    }

    private static void close(LocalStore opened) {
        if (opened != null) {
            opened.close();
        }
    }

    /** Lets the file go. */
    @Override
    public void close() {
        closeStore();
        try (FileChannel held = lock) {
            if (held != null) {
                forgetIfAsked();
            }
        } catch (IOException e) {
            LOG.warn("The local store was not let go: {}", e.toString());
        }
    }

    /** Deletes the file and all that was set aside; what another client works on, that one deletes at its end. */
    public void closeAndDelete() {
        closeStore();
        try {
            lock = lock == null ? file.lock() : lock;
            if (lock == null) {
                file.askToForget();
            } else {
                file.delete();
            }
        } catch (IOException e) {
            LOG.warn("The local store could not be deleted: {}", e.toString());
        }
        close();
    }

    private void forgetIfAsked() throws IOException {
        if (file.isToBeForgotten()) {
            file.delete();
        }
    }
}
