package chat.lanyard.client.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.client.store.DraftPlace;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.MessageId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DraftKeeperTest {
    private static final DraftPlace ONE = DraftPlace.of(new ChannelId("one"));
    private static final DraftPlace TWO = new DraftPlace(ONE.channel(), new MessageId("one:7"));

    private final List<String> disk = new ArrayList<>();
    private final DraftKeeper drafts = new DraftKeeper((place, text) -> disk.add(place.channel() + ": " + text));

    @Test
    void keepsWhatIsTypedInEachConversation() {
        drafts.enter(ONE);
        type("first");
        drafts.enter(TWO);
        assertThat(text()).isEmpty();
        type("second");
        drafts.enter(ONE);
        assertThat(text()).isEqualTo("first");
    }

    @Test
    void givesTheDiskEveryChangeThatSomebodyMakesAndNoOther() {
        drafts.enter(ONE);
        drafts.restore("");
        type("a");
        type("ab");
        drafts.enter(TWO);
        drafts.enter(ONE);
        drafts.enter(null);
        assertThat(disk).containsExactly("one: a", "one: ab");
    }

    @Test
    void showsWhatTheDiskHasKept() {
        drafts.enter(ONE);
        drafts.restore("of yesterday");
        assertThat(text()).isEqualTo("of yesterday");
        assertThat(disk).isEmpty();
        type("of yesterday and today");
        assertThat(disk).containsExactly("one: of yesterday and today");
    }

    @Test
    void putsWhatWasTypedMeanwhileBehindWhatTheDiskHasKept() {
        drafts.enter(ONE);
        type("quick");
        assertThat(disk).isEmpty();
        drafts.restore("of yesterday");
        assertThat(text()).isEqualTo("of yesterday\nquick");
        assertThat(disk).containsExactly("one: of yesterday\nquick");
    }

    @Test
    void takesWhatIsTypedLaterForNewerThanTheDisk() {
        drafts.enter(ONE);
        drafts.restore("of yesterday");
        type("");
        drafts.enter(TWO);
        drafts.enter(ONE);
        drafts.restore("of yesterday");
        assertThat(text()).isEmpty();
    }

    private void type(String text) {
        drafts.textProperty().set(text);
    }

    private String text() {
        return drafts.textProperty().get();
    }
}
