package chat.lanyard.server.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import chat.lanyard.protocol.value.ChannelDetails;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.ChannelKind;
import chat.lanyard.protocol.value.UserId;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChannelIndexTest {
    private static final UserId ADA = new UserId("ada");

    private final ChannelIndex index = new ChannelIndex();

    private static Channel channel(String id, ChannelKind kind, String name) {
        return new Channel(new ChannelId(id), kind, new ChannelDetails(name, "", "", false), ADA);
    }

    @Test
    void findsWhatLooksAlikeUnderTheNameThatAChannelHasNow() {
        Channel cocoa = channel("1", ChannelKind.PUBLIC, "cocoa-Bar");
        index.put(cocoa);
        index.put(channel("2", ChannelKind.PRIVATE, "COCOA-BAR"));
        index.put(channel("3", ChannelKind.PUBLIC, "tea"));
        index.put(channel("4", ChannelKind.DIRECT, ""));

        assertThat(ids("c0coa-bar")).containsExactlyInAnyOrder("1", "2");
        Channel renamed = cocoa.withDetails(new ChannelDetails("coffee", "", "", true));
        index.put(renamed);
        assertThat(ids("cocoa-bar")).containsExactly("2");
        assertThat(index.alike("COFFEE")).containsExactly(renamed);
        assertThat(ids("")).isEmpty();
    }

    @Test
    void countsOnceWhatSomebodyHasMade() {
        Channel cocoa = channel("1", ChannelKind.PUBLIC, "cocoa");
        index.put(cocoa);
        index.put(cocoa.withDetails(new ChannelDetails("coffee", "", "", false)));
        index.put(channel("2", ChannelKind.DIRECT, ""));
        index.put(channel("3", ChannelKind.DIRECT, ""));
        index.put(Channel.general(new ChannelId("4")));

        assertThat(index.madeBy(ADA, false)).isEqualTo(1);
        assertThat(index.madeBy(ADA, true)).isEqualTo(2);
        assertThat(index.madeBy(new UserId("bob"), true)).isZero();
    }

    /** On the thread that commits: with 50,000 channels, folding every name for each of these would take minutes. */
    @Test
    void doesNotWorkItsWayThroughAllChannels() {
        IntStream.range(0, 50_000)
                .mapToObj(number -> channel("c" + number, ChannelKind.PUBLIC, "room-number-" + number))
                .forEach(index::put);

        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> IntStream.range(0, 2_000)
                        .forEach(number ->
                                assertThat(index.alike("Room-Number-" + number)).hasSize(1)));
    }

    private List<String> ids(String name) {
        return index.alike(name).stream().map(channel -> channel.id().value()).toList();
    }
}
