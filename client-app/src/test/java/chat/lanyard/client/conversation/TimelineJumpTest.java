package chat.lanyard.client.conversation;

import static chat.lanyard.client.Samples.ADA;
import static chat.lanyard.client.Samples.GENERAL;
import static chat.lanyard.client.Samples.LOG;
import static chat.lanyard.client.Samples.NINE;
import static chat.lanyard.client.Samples.general;
import static chat.lanyard.client.Samples.posted;
import static chat.lanyard.client.Samples.welcome;
import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.client.Samples;
import chat.lanyard.protocol.frame.ClientFrame;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Going far back in a conversation, and to its newest message again. */
class TimelineJumpTest {
    private static final int LAST = 3_000;

    @TempDir
    Path folder;

    private StubChat stub;
    private ChatViewModel chat;

    @BeforeEach
    void start() throws IOException {
        stub = new StubChat(folder);
    }

    @AfterEach
    void stop() throws IOException {
        stub.close();
    }

    /** Two more messages come once the client has told how far was read. */
    private void open(long read) {
        stub.server.chat(socket -> {
            socket.send(welcome(LOG, general(LAST, read, LAST - read)));
            for (ClientFrame<?> frame = socket.receive(); frame != null; frame = socket.receive()) {
                if (frame instanceof ClientFrame.History history) {
                    socket.send(StubChat.page(history, posted(1, LAST)));
                } else if (frame instanceof ClientFrame.MarkRead) {
                    socket.send(Samples.events(List.of(posted(LAST + 1), posted(LAST + 2, ADA, "mine", NINE))));
                }
            }
        });
        chat = stub.open();
        stub.ui.awaitThat(
                () -> assertThat(texts()).hasSizeGreaterThanOrEqualTo(100).endsWith(number(LAST)));
    }

    @Test
    void beginsAnewAroundAMessageFarBackAndGoesOnFromThere() {
        open(LAST);
        reveal(1_000);
        stub.ui.run(() -> {
            assertThat(texts()).containsExactlyElementsOf(numbers(951, 1_050));
            assertThat(timeline().paging().hasNewerProperty().get()).isTrue();
            assertThat(timeline().paging().findingProperty().get()).isFalse();
            timeline().paging().loadNewer();
            timeline().paging().loadOlder();
        });
        stub.ui.awaitThat(() -> assertThat(texts()).containsExactlyElementsOf(numbers(901, 1_150)));
    }

    @Test
    void addsNoRowsForNewMessagesWhileItIsFarBackAndReturnsToTheNewest() {
        open(LAST - 1);
        reveal(1_000);
        stub.ui.run(() -> timeline().markRead());
        stub.ui.await(() -> timeline().unreadBelowProperty().get() == 1);
        stub.ui.run(() -> {
            assertThat(texts()).containsExactlyElementsOf(numbers(951, 1_050));
            timeline().paging().loadNewest();
        });
        stub.ui.awaitThat(() -> assertThat(texts()).endsWith(number(LAST + 1), "mine"));
        stub.ui.run(() -> {
            assertThat(timeline().paging().hasNewerProperty().get()).isFalse();
            assertThat(timeline().unreadBelowProperty().get()).isZero();
        });
    }

    @Test
    void pagesToTheNewestWithoutAGapAndKeepsABoundedNumberOfRows() {
        open(LAST);
        reveal(1);
        while (Boolean.TRUE.equals(
                stub.ui.get(() -> timeline().paging().hasNewerProperty().get()))) {
            List<String> before = stub.ui.get(this::texts);
            stub.ui.run(() -> timeline().paging().loadNewer());
            stub.ui.awaitThat(() -> assertThat(texts()).isNotEqualTo(before));
            stub.ui.run(() -> assertThat(texts()).hasSizeLessThanOrEqualTo(TimelineWindow.MOST + 100));
        }
        stub.ui.awaitThat(
                () -> assertThat(texts()).containsExactlyElementsOf(numbers(LAST - TimelineWindow.MOST + 1, LAST)));
        stub.ui.run(() -> timeline().paging().loadOlder());
        stub.ui.awaitThat(() ->
                assertThat(texts()).containsExactlyElementsOf(numbers(LAST - TimelineWindow.MOST - 99, LAST - 100)));
        stub.ui.run(
                () -> assertThat(timeline().paging().hasNewerProperty().get()).isTrue());
    }

    @Test
    void goesToTheFirstUnreadMessageHoweverFarUpItIs() {
        open(450);
        stub.ui.run(() -> timeline().paging().revealUnread());
        stub.ui.await(() -> timeline().paging().revealedProperty().get() != null);
        stub.ui.run(() -> {
            assertThat(timeline().paging().revealedProperty().get().row()).contains(new TimelineItem.UnreadLine());
            assertThat(texts()).containsExactlyElementsOf(numbers(402, 501));
            int line = timeline().items().indexOf(new TimelineItem.UnreadLine());
            assertThat(((MessageItem) timeline().items().get(line + 1)).text()).isEqualTo("451");
        });
    }

    private void reveal(long sequence) {
        stub.ui.run(() -> chat.navigation().showMessage(GENERAL, sequence));
        stub.ui.await(() -> timeline().paging().revealedProperty().get() != null);
        stub.ui.run(() -> assertThat(((MessageItem) timeline()
                                .paging()
                                .revealedProperty()
                                .get()
                                .row()
                                .orElseThrow())
                        .text())
                .isEqualTo(number(sequence)));
    }

    private TimelineViewModel timeline() {
        return chat.timeline();
    }

    private List<String> texts() {
        return StubChat.texts(timeline());
    }

    private static List<String> numbers(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(TimelineJumpTest::number)
                .toList();
    }

    private static String number(long number) {
        return Long.toString(number);
    }
}
