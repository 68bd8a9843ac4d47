package chat.lanyard.server.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.server.search.FoundMessage;
import chat.lanyard.server.search.IndexQuery;
import chat.lanyard.server.search.IndexedMessage;
import chat.lanyard.server.search.MessageIndex;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LuceneIndexTest extends WithIndex {
    @Test
    void findsWhatAScanOfAllMessagesFinds() throws IOException {
        Random random = new Random(11);
        addRandom(random, 600);
        index.show();
        addRandomReplacements(random);
        for (String text : List.of(
                "hammer",
                "amm",
                "ha",
                "m",
                "日",
                "日本",
                "日本語",
                "本語検",
                "국",
                "한국",
                "grusse",
                "ete",
                "😀",
                "\"release notes\"",
                "ham re",
                "a hammer",
                "has:link",
                "has:file ham",
                "ok?",
                "nothing",
                "x.org été",
                "を 語",
                "after:2026-11-22 rel")) {
            for (IndexQuery query : List.of(
                    everywhere(text),
                    new IndexQuery(Set.of(new ChannelId("c2")), Optional.of(Set.of(new UserId("u1"))), parse(text)))) {
                assertThat(found(query, 7)).as(text).isEqualTo(expected(query));
            }
        }
    }

    private void addRandomReplacements(Random random) throws IOException {
        for (int i = 0; i < 60; i++) {
            int at = random.nextInt(all.size());
            FoundMessage place = all.get(at).place();
            if (i % 2 == 0) {
                index.remove(place.channel(), place.sequence());
                all.remove(at);
            } else {
                IndexedMessage edited = new IndexedMessage(
                        new FoundMessage(place.channel(), place.sequence(), 1_000, place.at()),
                        all.get(at).author(),
                        "edited hammer 日本",
                        false,
                        false);
                index.replace(edited);
                all.set(at, edited);
            }
        }
        index.show();
    }

    @Test
    void stopsWhenTimeIsOver() throws IOException {
        addRandom(new Random(1), 50);
        index.show();
        MessageIndex.Found found = index.find(everywhere("hammer"), null, 5, Duration.ZERO.minusNanos(1));
        assertThat(found.inTime()).isFalse();
    }
}
