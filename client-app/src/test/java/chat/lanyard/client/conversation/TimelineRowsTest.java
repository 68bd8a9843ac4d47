package chat.lanyard.client.conversation;

import static chat.lanyard.client.Samples.ADA;
import static chat.lanyard.client.Samples.BOB;
import static chat.lanyard.client.Samples.NINE;
import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.client.conversation.TimelineItem.DayLine;
import chat.lanyard.protocol.value.ClientMessageId;
import chat.lanyard.protocol.value.UserProfile;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;

class TimelineRowsTest {
    private static final DayLine TODAY = new DayLine(LocalDate.of(2026, 11, 23));
    private static final DayLine YESTERDAY = new DayLine(LocalDate.of(2026, 11, 22));

    private final TimelineRows rows = new TimelineRows();
    private final List<String> changes = new ArrayList<>();

    @Test
    void groupsWhatOnePersonSaysWithinFiveMinutes() {
        MessageItem first = message(ADA, 0);
        MessageItem soon = message(ADA, 299);
        MessageItem late = message(ADA, 599);
        MessageItem other = message(BOB, 600);
        rows.reset(List.of(TODAY, first, soon, late, other), List.of());
        assertThat(List.of(first, soon, late, other))
                .extracting(MessageItem::isFirstOfGroup)
                .containsExactly(true, false, true, true);
    }

    @Test
    void beginsAGroupBehindALine() {
        MessageItem before = message(ADA, 0);
        MessageItem after = message(ADA, 1);
        rows.reset(List.of(TODAY, before, new TimelineItem.UnreadLine(), after), List.of());
        assertThat(after.isFirstOfGroup()).isTrue();
    }

    @Test
    void groupsAcrossAdditions() {
        MessageItem first = message(ADA, 0);
        MessageItem second = message(ADA, 1);
        MessageItem older = message(ADA, -1);
        rows.reset(List.of(TODAY, first), List.of());
        rows.append(List.of(second), List.of());
        rows.prepend(new ArrayList<>(List.of(TODAY, older)));
        assertThat(List.of(older, first, second))
                .extracting(MessageItem::isFirstOfGroup)
                .containsExactly(true, false, false);
    }

    @Test
    void prependsInOneAdditionAndDropsTheDayLineThatBecameNeedless() {
        MessageItem shown = message(ADA, 0);
        MessageItem older = message(BOB, -60);
        MessageItem oldest = message(BOB, -86_400);
        rows.reset(List.of(TODAY, shown), List.of());
        watch();
        rows.prepend(new ArrayList<>(List.of(YESTERDAY, oldest, TODAY, older)));
        assertThat(rows.items()).containsExactly(YESTERDAY, oldest, TODAY, older, shown);
        assertThat(changes).containsExactly("-1@0", "+4@0");
    }

    @Test
    void keepsTheDayLineWhenTheOlderRowsEndOnAnotherDay() {
        MessageItem shown = message(ADA, 0);
        MessageItem oldest = message(BOB, -86_400);
        rows.reset(List.of(TODAY, shown), List.of());
        watch();
        rows.prepend(new ArrayList<>(List.of(YESTERDAY, oldest)));
        assertThat(rows.items()).containsExactly(YESTERDAY, oldest, TODAY, shown);
        assertThat(changes).containsExactly("+2@0");
    }

    @Test
    void movesNothingWhenThePendingMessageIsStored() {
        MessageItem stored = message(BOB, 0);
        MessageItem pending = message(ADA, 1);
        rows.reset(List.of(TODAY, stored), List.of(pending));
        watch();
        rows.append(List.of(pending), List.of());
        assertThat(rows.items()).containsExactly(TODAY, stored, pending);
        assertThat(changes).isEmpty();
    }

    @Test
    void putsWhatOthersSayBeforeWhatIsPending() {
        MessageItem pending = message(ADA, 1);
        MessageItem others = message(BOB, 2);
        rows.reset(List.of(TODAY), List.of(pending));
        watch();
        rows.append(List.of(others), List.of(pending));
        assertThat(rows.items()).containsExactly(TODAY, others, pending);
        assertThat(changes).containsExactly("+1@1");
    }

    @Test
    void takesAPendingMessageAway() {
        MessageItem one = message(ADA, 1);
        MessageItem two = message(ADA, 2);
        rows.reset(List.of(), List.of(TODAY, one, two));
        watch();
        rows.append(List.of(), List.of(TODAY, two));
        assertThat(rows.items()).containsExactly(TODAY, two);
        assertThat(changes).containsExactly("-1@1");
        assertThat(two.isFirstOfGroup()).isTrue();
    }

    @Test
    void copesWithTenThousandRowsInNoTime() {
        List<TimelineItem> many = new ArrayList<>(List.of(TODAY));
        for (int i = 0; i < 10_000; i++) {
            many.add(message(i % 2 == 0 ? ADA : BOB, i));
        }
        Instant start = Instant.now();
        rows.reset(many, List.of());
        rows.append(List.of(message(ADA, 20_000)), List.of());
        rows.prepend(new ArrayList<>(List.of(YESTERDAY, message(ADA, -86_400))));
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(1));
        assertThat(rows.items()).hasSize(10_004);
    }

    private void watch() {
        rows.items().addListener((ListChangeListener<TimelineItem>) change -> {
            while (change.next()) {
                if (change.wasRemoved()) {
                    changes.add("-" + change.getRemovedSize() + "@" + change.getFrom());
                }
                if (change.wasAdded()) {
                    changes.add("+" + change.getAddedSize() + "@" + change.getFrom());
                }
            }
        });
    }

    private static MessageItem message(UserProfile author, long second) {
        return new MessageItem(
                ClientMessageId.random(),
                author,
                false,
                MessageContent.of("text"),
                NINE.plusSeconds(second),
                DeliveryState.STORED);
    }
}
