package chat.lanyard.client.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.client.people.People;
import chat.lanyard.protocol.value.ChannelKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChannelSectionsTest {
    private final ChannelSections sections = new ChannelSections();

    @Test
    void putsChannelsAndDirectConversationsInOrderOfTheirNames() {
        ChannelItem bob = Items.channel("direct-1", ChannelKind.DIRECT, false);
        bob.namePeople(List.of(People.item("bob", "Bob")), "Bob");
        ChannelItem ada = Items.channel("direct-2", ChannelKind.DIRECT, false);
        ada.namePeople(List.of(People.item("ada", "Ada")), "Ada");
        ChannelItem release = Items.channel("Release", false);
        ChannelItem design = Items.channel("design", ChannelKind.PRIVATE, false);
        sections.arrange(List.of(bob, release, ada, design));
        assertThat(sections.channels()).containsExactly(design, release);
        assertThat(sections.direct()).containsExactly(ada, bob);
        assertThat(sections.all()).containsExactly(design, release, ada, bob);
    }

    @Test
    void leavesOutWhatIsArchivedUnlessItIsOpen() {
        ChannelItem attic = Items.channel("attic", ChannelKind.PUBLIC, true);
        ChannelItem general = Items.channel("general", false);
        sections.arrange(List.of(attic, general));
        assertThat(sections.channels()).containsExactly(general);
        Items.select(attic);
        sections.arrange(List.of(attic, general));
        assertThat(sections.channels()).containsExactly(attic, general);
    }

    @Test
    void leavesOutWhatIsClosedUnlessItIsOpen() {
        ChannelItem ada = Items.channel("direct", ChannelKind.DIRECT, false);
        Items.close(ada);
        sections.arrange(List.of(ada));
        assertThat(sections.all()).isEmpty();
        Items.select(ada);
        sections.arrange(List.of(ada));
        assertThat(sections.direct()).containsExactly(ada);
    }
}
