package chat.lanyard.client.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.client.connection.ConnectionState;
import chat.lanyard.client.connection.ConnectionStatus;
import chat.lanyard.client.store.StoreNotice;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class NoticesViewModelTest {
    private final NoticesViewModel notices = new NoticesViewModel(Runnable::run);

    @Test
    void tellsWhereAFileIsThatWasSetAside() {
        notices.storeNotice(new StoreNotice(StoreNotice.Kind.SET_ASIDE_DAMAGED, "aside.mv.db"));
        notices.storeNotice(new StoreNotice(StoreNotice.Kind.SET_ASIDE_NEWER, "newer.mv.db"));
        assertThat(notices.items())
                .containsExactly(
                        new Notice(Notice.Kind.DAMAGED_FILE, "aside.mv.db"),
                        new Notice(Notice.Kind.NEWER_FILE, "newer.mv.db"));
    }

    @Test
    void forgetsWhatWasPutAway() {
        notices.storeNotice(StoreNotice.of(StoreNotice.Kind.IN_MEMORY));
        notices.dismiss(notices.items().get(0));
        assertThat(notices.items()).isEmpty();
    }

    @Test
    void saysOnceThatTheDiskFailsAndNoLongerOnceItIsWell() {
        notices.storeNotice(StoreNotice.of(StoreNotice.Kind.DISK_FAILED));
        notices.storeNotice(StoreNotice.of(StoreNotice.Kind.DISK_FAILED));
        assertThat(notices.items()).hasSize(1);
        notices.storeNotice(StoreNotice.of(StoreNotice.Kind.DISK_RECOVERED));
        assertThat(notices.items()).isEmpty();
    }

    @Test
    void saysOnceThatTheClockIsOffAndNoLongerOnceItIsRight() {
        status(Duration.ofHours(3));
        notices.dismiss(notices.items().get(0));
        status(Duration.ofHours(3).plusMillis(5));
        assertThat(notices.items()).isEmpty();
        status(Duration.ZERO);
        status(Duration.ofHours(-2));
        assertThat(notices.items()).extracting(Notice::clockOff).containsExactly(Duration.ofHours(-2));
        status(Duration.ZERO);
        assertThat(notices.items()).isEmpty();
    }

    private void status(Duration clockOff) {
        notices.statusChanged(new ConnectionStatus(ConnectionState.ONLINE, null, null, clockOff));
    }
}
