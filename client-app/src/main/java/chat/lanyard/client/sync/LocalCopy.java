package chat.lanyard.client.sync;

import chat.lanyard.client.store.AccountStore;
import chat.lanyard.client.store.LocalStore;
import chat.lanyard.client.store.StoreFile;
import chat.lanyard.client.store.StoreNotice;
import chat.lanyard.client.store.StoreOwner;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The client's copy of what the user may see, in a store, for all who have a part of it; those who have it in memory as
 * well change both together. Confined to the event thread.
 */
final class LocalCopy implements StoreOwner {
    /** Something that is also in memory, and so can be brought into another store. */
    interface Own {
        /** Writes what is known into a store that is empty. */
        void restock(LocalStore empty);

        /** Writes what only this computer knows into a file that had not followed for a while. */
        void merge(LocalStore reopened);
    }

    private final AccountStore account;
    private final SyncListeners listeners;
    private final List<Own> own = new ArrayList<>();

    LocalCopy(StoreFile file, Clock clock, SyncListeners listeners) {
        this.account = new AccountStore(file, clock, this);
        this.listeners = listeners;
    }

    void keep(Own further) {
        own.add(further);
    }

    /** Opens the file, or what stands in for it. */
    void open() {
        account.open();
    }

    /** Reads from the store. */
    <T> T look(Function<LocalStore, T> query) {
        return account.use(query);
    }

    /** Changes the store, all of it or nothing; what fails on disk is done in memory. */
    void write(Consumer<LocalStore> change) {
        account.use(store -> {
            store.transaction(() -> change.accept(store));
            return null;
        });
    }

    /** The same, and returns only when it survives a loss of power; returns whether it does. */
    boolean writeDurably(Consumer<LocalStore> change) {
        account.use(store -> {
            store.transaction(() -> change.accept(store));
            store.force();
            return null;
        });
        return !account.hasFailed();
    }

    /** Gives room back that earlier states take up in the file. */
    void compact() {
        account.compact();
    }

    boolean isDurable() {
        return account.isDurable();
    }

    boolean hasFailed() {
        return account.hasFailed();
    }

    /** Tries a file that had failed again; returns whether the work goes on in it, as it was when it failed. */
    boolean recover() {
        return account.recover();
    }

    @Override
    public void storeNotice(StoreNotice notice) {
        listeners.tell(listener -> listener.storeNotice(notice));
    }

    @Override
    public void restock(LocalStore empty) {
        empty.transaction(() -> own.forEach(mine -> mine.restock(empty)));
    }

    /** What is on the screen would miss what happens to it from now on. */
    @Override
    public void replaced() {
        listeners.tell(SyncListener::rebuilt);
    }

    @Override
    public void merge(LocalStore reopened) {
        reopened.transaction(() -> own.forEach(mine -> mine.merge(reopened)));
        reopened.force();
    }

    void close() {
        account.close();
    }

    void closeAndDelete() {
        account.closeAndDelete();
    }
}
