package chat.lanyard.client.conversation;

import chat.lanyard.client.connection.ConnectionStatus;
import chat.lanyard.client.store.StoreNotice;
import chat.lanyard.client.sync.SyncListener;
import java.time.Duration;
import java.util.concurrent.Executor;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What the person should know and may put away, the newest last. Belongs to the user interface's thread. */
public final class NoticesViewModel implements SyncListener {
    private final Executor ui;
    private final ObservableList<Notice> items = FXCollections.observableArrayList();
    private final ObservableList<Notice> readOnlyItems = FXCollections.unmodifiableObservableList(items);

    /** Confined to the client's event thread. */
    private Duration clockOff = Duration.ZERO;

    NoticesViewModel(Executor ui) {
        this.ui = ui;
    }

    public ObservableList<Notice> items() {
        return readOnlyItems;
    }

    /** Shows it no longer. */
    public void dismiss(Notice notice) {
        items.remove(notice);
    }

    @Override
    public void storeNotice(StoreNotice notice) {
        switch (notice.kind()) {
            case SET_ASIDE_DAMAGED -> show(new Notice(Notice.Kind.DAMAGED_FILE, notice.fileName()));
            case SET_ASIDE_NEWER -> show(new Notice(Notice.Kind.NEWER_FILE, notice.fileName()));
            case IN_MEMORY -> show(Notice.of(Notice.Kind.IN_MEMORY));
            case DISK_FAILED -> show(Notice.of(Notice.Kind.DISK_FAILED));
            case DISK_RECOVERED -> ui.execute(() -> dismiss(Notice.of(Notice.Kind.DISK_FAILED)));
        }
    }

    /** Told once for each time that a clock changes, not at every connection. */
    @Override
    public void statusChanged(ConnectionStatus status) {
        boolean was = !clockOff.isZero();
        clockOff = status.clockOff();
        if (clockOff.isZero()) {
            ui.execute(() -> items.removeIf(notice -> notice.kind() == Notice.Kind.CLOCK_OFF));
        } else if (!was) {
            show(new Notice(Notice.Kind.CLOCK_OFF, null, clockOff));
        }
    }

    /** Tells the person. */
    public void show(Notice notice) {
        ui.execute(() -> {
            items.remove(notice);
            items.add(notice);
        });
    }
}
