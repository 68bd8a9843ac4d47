package chat.lanyard.client.store;

/** Whoever works on an account's store, and hears when it changes under the work. */
public interface StoreOwner {
    /** The person should know this. */
    void storeNotice(StoreNotice notice);

    /** The work goes on in this store, which is empty: writes what is to be kept. */
    void restock(LocalStore empty);

    /** The work goes on in another store by now, which lacks what was not written into it. */
    void replaced();

    /** The file can be opened again: writes what the person did meanwhile into it; fails if that cannot be kept. */
    void merge(LocalStore reopened);
}
