package chat.lanyard.client.store;

import static chat.lanyard.client.Samples.ADA;
import static chat.lanyard.client.Samples.BOB;
import static chat.lanyard.client.Samples.GENERAL;
import static chat.lanyard.client.Samples.NINE;
import static chat.lanyard.client.Samples.posted;
import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.protocol.frame.ChannelEvent;
import chat.lanyard.protocol.frame.PersonalEvent;
import chat.lanyard.protocol.frame.PinEvent;
import chat.lanyard.protocol.frame.SealedFamily;
import chat.lanyard.protocol.value.ChannelDetails;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.ClientMessageId;
import chat.lanyard.protocol.value.Emoji;
import chat.lanyard.protocol.value.ErasedMessage;
import chat.lanyard.protocol.value.MessageId;
import chat.lanyard.protocol.value.PostedMessage;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EventTableTest {
    private static final MessageId FIRST = new MessageId("m1");

    private final LocalStore store = LocalStore.inMemory();

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void givesBackEveryKindAsItCame() {
        List<ChannelEvent> events = List.of(
                posted(1, ADA, "Grüße 👋", NINE),
                new ChannelEvent.MessageEdited(2, NINE, ADA.id(), FIRST, "better"),
                new ChannelEvent.EditErased(3, NINE, ADA.id(), FIRST),
                new ChannelEvent.ReactionAdded(4, NINE, BOB.id(), FIRST, new Emoji("👍")),
                new ChannelEvent.ReactionRemoved(5, NINE, BOB.id(), FIRST, new Emoji("👍")),
                new ChannelEvent.MessageDeleted(6, NINE, ADA.id(), FIRST),
                new ChannelEvent.PostErased(
                        7, NINE, ADA.id(), new ErasedMessage(new MessageId("m7"), ClientMessageId.random())),
                new ChannelEvent.MemberJoined(8, NINE, BOB.id(), BOB),
                new ChannelEvent.MemberLeft(9, NINE, BOB.id()),
                new ChannelEvent.ChannelChanged(10, NINE, BOB.id(), new ChannelDetails("general", "t", "d", false)),
                new PinEvent.MessagePinned(11, NINE, BOB.id(), FIRST),
                new PinEvent.MessageUnpinned(12, NINE, BOB.id(), FIRST),
                new ChannelEvent.Unrecognized(13, NINE, BOB.id(), "something.later", "{\"more\":1}"));
        store.events().add(GENERAL, events);
        assertThat(store.events().after(GENERAL, 0, 100)).isEqualTo(events);
        assertThat(events)
                .extracting(Object::getClass)
                .containsAll(SealedFamily.leaves(ChannelEvent.class).stream()
                        .filter(kind -> !PersonalEvent.class.isAssignableFrom(kind))
                        .toList());
    }

    @Test
    void keepsRepliesOutOfTheChannelAlsoWhenTheyAreErased() {
        ChannelEvent root = posted(1, ADA, "root", NINE);
        MessageId rootId = EventTable.messageOf(root);
        ChannelEvent reply = new ChannelEvent.MessagePosted(
                2,
                NINE,
                BOB.id(),
                new PostedMessage(new MessageId("m2"), ClientMessageId.random(), "gone", rootId, List.of()));
        store.events().add(GENERAL, List.of(root, reply));
        assertThat(store.events().rowsBefore(GENERAL, 9, 9)).containsExactly(root);
        assertThat(store.events().repliesTo(List.of(rootId))).containsExactly(reply);

        store.events().erase(GENERAL, new MessageId("m2"));
        assertThat(store.events().rowsBefore(GENERAL, 9, 9)).containsExactly(root);
        assertThat(store.events().repliesTo(List.of(rootId)))
                .singleElement()
                .satisfies(erased -> assertThat(erased.erased()).isTrue())
                .extracting(EventTable::rootOf)
                .isEqualTo(rootId);
    }

    @Test
    void givesBackWhatAnOlderVersionKeptWithoutUnderstandingIt() {
        ChannelEvent event = new ChannelEvent.Unrecognized(1, NINE, BOB.id(), "reaction.added");
        store.events().add(GENERAL, List.of(event));
        assertThat(store.events().after(GENERAL, 0, 100)).containsExactly(event);
    }

    @Test
    void pagesBackThroughWhatStandsForItself() {
        store.events().add(GENERAL, posted(1, 3));
        store.events().add(GENERAL, List.of(new ChannelEvent.MessageEdited(4, NINE, BOB.id(), FIRST, "other")));
        store.events().add(GENERAL, posted(5, 6));
        store.events().add(new ChannelId("another"), posted(1, 9));
        assertThat(sequences(store.events().rowsBefore(GENERAL, 7, 3))).containsExactly(3L, 5L, 6L);
        assertThat(sequences(store.events().rowsBefore(GENERAL, 3, 3))).containsExactly(1L, 2L);
    }

    @Test
    void erasesADeletedMessageAndItsEditsAndNothingElse() {
        ClientMessageId id = new ClientMessageId(UUID.randomUUID());
        ChannelEvent other = posted(2);
        ChannelEvent reaction = new ChannelEvent.ReactionAdded(4, NINE, BOB.id(), FIRST, new Emoji("👍"));
        store.events()
                .add(
                        GENERAL,
                        List.of(
                                posted(1, ADA, id, "secret", NINE),
                                other,
                                new ChannelEvent.MessageEdited(3, NINE, ADA.id(), FIRST, "top secret"),
                                reaction));
        store.events().erase(GENERAL, FIRST);
        assertThat(store.events().after(GENERAL, 0, 100))
                .containsExactly(
                        new ChannelEvent.PostErased(1, NINE, ADA.id(), new ErasedMessage(FIRST, id)),
                        other,
                        new ChannelEvent.EditErased(3, NINE, ADA.id(), FIRST),
                        reaction);
    }

    @Test
    void findsAllEventsOfAFewMessages() {
        store.events().add(GENERAL, posted(1, 5));
        ChannelEvent edited = new ChannelEvent.MessageEdited(6, NINE, BOB.id(), FIRST, "other");
        store.events().add(GENERAL, List.of(edited));
        assertThat(store.events().of(GENERAL, List.of(FIRST, new MessageId("m4"))))
                .extracting(ChannelEvent::sequence)
                .containsExactly(1L, 4L, 6L);
        assertThat(store.events().of(GENERAL, List.of())).isEmpty();
    }

    private static List<Long> sequences(List<ChannelEvent> events) {
        return events.stream().map(ChannelEvent::sequence).toList();
    }
}
