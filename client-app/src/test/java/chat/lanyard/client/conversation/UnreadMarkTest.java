package chat.lanyard.client.conversation;

import static chat.lanyard.client.Samples.ADA;
import static chat.lanyard.client.Samples.NINE;
import static chat.lanyard.client.Samples.posted;
import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.protocol.frame.ChannelEvent;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnreadMarkTest {
    @Test
    void standsBeforeTheFirstUnreadMessage() {
        List<ChannelEvent> page = posted(1, 9);
        assertThat(mark(5, 4).placeIn(page, 1)).isSameAs(page.get(5));
    }

    @Test
    void skipsWhatTheUserSaid() {
        List<ChannelEvent> page = new ArrayList<>(posted(1, 5));
        page.add(posted(6, ADA, "mine", NINE));
        page.add(posted(7));
        assertThat(mark(5, 1).placeIn(page, 1)).isSameAs(page.get(6));
    }

    @Test
    void standsOnlyOnce() {
        UnreadMark mark = mark(5, 4);
        mark.placeIn(posted(4, 9), 4);
        assertThat(mark.placeIn(posted(1, 9), 1)).isNull();
        assertThat(mark.goesBehind(1, 4)).isFalse();
    }

    @Test
    void isNotNeededWhenAllIsRead() {
        assertThat(mark(9, 0).placeIn(posted(1, 9), 1)).isNull();
    }

    @Test
    void waitsForThePageWhereTheUnreadBegins() {
        UnreadMark mark = mark(5, 20);
        assertThat(mark.placeIn(posted(11, 25), 11)).isNull();
        List<ChannelEvent> older = posted(1, 10);
        assertThat(mark.placeIn(older, 1)).isSameAs(older.get(5));
    }

    @Test
    void standsBetweenTwoPagesWhenTheUnreadBeginsThere() {
        UnreadMark mark = mark(10, 15);
        assertThat(mark.placeIn(posted(12, 25), 12)).isNull();
        List<ChannelEvent> older = new ArrayList<>(posted(1, 10));
        older.add(posted(11, ADA, "mine", NINE));
        assertThat(mark.placeIn(older, 1)).isNull();
        assertThat(mark.goesBehind(1, 12)).isTrue();
    }

    @Test
    void waitsForTheNewerPageWhereTheUnreadBegins() {
        UnreadMark mark = mark(50, 20);
        assertThat(mark.placeIn(posted(10, 40), 10)).isNull();
        assertThat(mark.placeIn(posted(1, 9), 1)).isNull();
        assertThat(mark.goesBehind(1, 10)).isFalse();
        List<ChannelEvent> newer = posted(41, 60);
        assertThat(mark.placeIn(newer, 1)).isSameAs(newer.get(10));
        mark.again();
        assertThat(mark.placeIn(newer, 41)).isSameAs(newer.get(10));
    }

    private static UnreadMark mark(long readSequence, long unread) {
        return new UnreadMark(readSequence, unread > 0, ADA.id());
    }
}
