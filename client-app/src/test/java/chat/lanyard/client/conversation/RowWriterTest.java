package chat.lanyard.client.conversation;

import static chat.lanyard.client.Samples.ADA;
import static chat.lanyard.client.Samples.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.client.conversation.TimelineItem.DayLine;
import chat.lanyard.client.conversation.TimelineItem.NoticeItem;
import chat.lanyard.client.conversation.TimelineItem.NoticeKind;
import chat.lanyard.protocol.frame.ChannelEvent;
import chat.lanyard.protocol.value.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RowWriterTest {
    private static final Instant LATE_IN_LONDON = Instant.parse("2026-11-23T23:30:00Z");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final RowBuilder builder =
            new RowBuilder(id -> Optional.of(ADA).filter(ada -> ada.id().equals(id)), ADA.id(), BERLIN);

    @Test
    void beginsADayByTheTimeOfThisComputer() {
        RowWriter writer = new RowWriter(builder, null);
        NoticeItem row = new NoticeItem(NoticeKind.JOINED, "Bob", "", LATE_IN_LONDON);
        writer.add(row, LATE_IN_LONDON.minusSeconds(3600));
        writer.add(row, LATE_IN_LONDON);
        writer.add(row, LATE_IN_LONDON.plusSeconds(3600));
        assertThat(writer.rows())
                .containsExactly(
                        new DayLine(LocalDate.of(2026, 11, 23)),
                        row,
                        new DayLine(LocalDate.of(2026, 11, 24)),
                        row,
                        row);
    }

    @Test
    void goesOnWithTheDayOfTheRowBefore() {
        RowWriter writer = new RowWriter(builder, LocalDate.of(2026, 11, 24));
        writer.addUnreadLine(LATE_IN_LONDON);
        assertThat(writer.rows()).containsExactly(new TimelineItem.UnreadLine());
    }

    @Test
    void doesNotGoBackADayWhenAClockDid() {
        RowWriter writer = new RowWriter(builder, LocalDate.of(2026, 11, 25));
        writer.addUnreadLine(LATE_IN_LONDON);
        assertThat(writer.day()).isEqualTo(LocalDate.of(2026, 11, 25));
    }

    @Test
    void makesANoticeOfWhoComesAndGoes() {
        assertThat(builder.row(new ChannelEvent.MemberJoined(1, LATE_IN_LONDON, BOB.id(), BOB)))
                .isEqualTo(new NoticeItem(NoticeKind.JOINED, "Bob", "", LATE_IN_LONDON));
        assertThat(builder.row(new ChannelEvent.MemberLeft(2, LATE_IN_LONDON, ADA.id())))
                .isEqualTo(new NoticeItem(NoticeKind.LEFT, "Ada Lovelace", "", LATE_IN_LONDON));
    }

    @Test
    void callsWhoeverIsGoneAFormerMember() {
        assertThat(builder.row(new ChannelEvent.MemberLeft(2, LATE_IN_LONDON, new UserId("u-7"))))
                .isEqualTo(new NoticeItem(NoticeKind.LEFT, "Former member", "", LATE_IN_LONDON));
    }

    @Test
    void showsNothingForWhatItDoesNotKnow() {
        assertThat(builder.row(new ChannelEvent.Unrecognized(3, LATE_IN_LONDON, ADA.id(), "poll.opened")))
                .isNull();
    }
}
