package chat.lanyard.client.conversation;

import static chat.lanyard.client.Samples.ADA;
import static chat.lanyard.client.Samples.NINE;
import static chat.lanyard.client.Samples.posted;
import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.client.sync.ChannelSnapshot;
import chat.lanyard.protocol.frame.ChannelEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UnreadMarkTest {
    @Test
    void standsBeforeTheFirstUnreadMessage() {
        List<ChannelEvent> page = posted(1, 9);
        assertThat(mark(5, 4).placeIn(page)).isSameAs(page.get(5));
    }

    @Test
    void skipsWhatTheUserSaid() {
        List<ChannelEvent> page = new ArrayList<>(posted(1, 5));
        page.add(posted(6, ADA, "mine", NINE));
        page.add(posted(7));
        assertThat(mark(5, 1).placeIn(page)).isSameAs(page.get(6));
    }

    @Test
    void standsOnlyOnce() {
        UnreadMark mark = mark(5, 4);
        mark.placeIn(posted(4, 9));
        assertThat(mark.placeIn(posted(1, 9))).isNull();
        assertThat(mark.goesBehind(posted(1, 3))).isFalse();
    }

    @Test
    void isNotNeededWhenAllIsRead() {
        assertThat(mark(9, 0).placeIn(posted(1, 9))).isNull();
    }

    @Test
    void waitsForThePageWhereTheUnreadBegins() {
        UnreadMark mark = mark(5, 20);
        assertThat(mark.placeIn(posted(11, 25))).isNull();
        List<ChannelEvent> older = posted(1, 10);
        assertThat(mark.placeIn(older)).isSameAs(older.get(5));
    }

    @Test
    void standsBetweenTwoPagesWhenTheUnreadBeginsThere() {
        UnreadMark mark = mark(10, 15);
        assertThat(mark.placeIn(posted(12, 25))).isNull();
        List<ChannelEvent> older = new ArrayList<>(posted(1, 10));
        older.add(posted(11, ADA, "mine", NINE));
        assertThat(mark.placeIn(older)).isNull();
        assertThat(mark.goesBehind(older)).isTrue();
    }

    private static UnreadMark mark(long readSequence, long unread) {
        return new UnreadMark(
                new ChannelSnapshot(List.of(), 1, true, List.of(), readSequence, unread, Map.of(), ""), ADA.id());
    }
}
