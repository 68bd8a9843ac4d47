package chat.lanyard.client.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.lanyard.protocol.frame.ChannelEvent;
import chat.lanyard.protocol.frame.ChannelFrame;
import chat.lanyard.protocol.frame.ClientFrame;
import chat.lanyard.protocol.frame.MessageFrame;
import chat.lanyard.protocol.frame.PeopleFrame;
import chat.lanyard.protocol.frame.PersonalFrame;
import chat.lanyard.protocol.frame.SealedFamily;
import chat.lanyard.protocol.frame.Search;
import chat.lanyard.protocol.frame.TypingFrame;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whatever happens in a chat: what a core knew before, changed by the events that come, is what a core that knew nothing
 * fetches afterwards. Each kind of event and of request has its case here.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StateEqualityTest {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private Neighborhood chat;

    @BeforeAll
    void open(@TempDir Path folder) throws IOException {
        chat = new Neighborhood(folder);
    }

    @AfterAll
    void close() {
        chat.close();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.MATCH_NONE, names = "MISSED_.*")
    void whatComesLiveLeavesTheStateOfAFreshFetch(Change change) throws IOException {
        Copy before = chat.begin();
        change.make(chat);
        assertSameAsFresh(change, before);
    }

    @ParameterizedTest
    @EnumSource
    void whatHappensWhileTheConnectionIsLostLeavesTheStateOfAFreshFetch(Change change) throws IOException {
        Copy before = chat.begin();
        chat.cutOff();
        change.make(chat);
        chat.reconnect();
        assertSameAsFresh(change, before);
    }

    @Test
    void allThatHappensWhileTheApplicationIsClosedLeavesTheStateOfAFreshFetch() throws IOException {
        for (Change change : EnumSet.complementOf(EnumSet.of(Change.READING))) {
            Copy before = chat.begin();
            chat.closeCore();
            change.make(chat);
            chat.openCore();
            await().atMost(PATIENCE).until(() -> !chat.known().equals(before));
        }
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(chat.known()).isEqualTo(chat.fresh()));
    }

    private void assertSameAsFresh(Change change, Copy before) {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(chat.known()).isNotEqualTo(before).isEqualTo(chat.fresh()));
        Set<Class<?>> kinds = kindsIn(chat.known());
        kinds.addAll(chat.personalKinds());
        assertThat(kinds).containsAll(change.events());
    }

    private static Set<Class<?>> kindsIn(Copy copy) {
        return copy.channels().values().stream()
                .flatMap(channel -> channel.log().stream())
                .map(Object::getClass)
                .collect(Collectors.toSet());
    }

    @Test
    void everyKindOfEventHasACase() {
        Set<Class<?>> covered = Arrays.stream(Change.values())
                .flatMap(change -> change.events().stream())
                .collect(Collectors.toSet());
        assertThat(SealedFamily.leaves(ChannelEvent.class)).allMatch(covered::contains);
    }

    @Test
    void everyRequestThatChangesSomethingHasACase() {
        Set<Class<?>> onlyAsk = Set.of(
                ClientFrame.Resume.class,
                ClientFrame.History.class,
                ClientFrame.Authenticate.class,
                TypingFrame.class,
                Search.class,
                ChannelFrame.BrowseChannels.class,
                ChannelFrame.ListMembers.class,
                MessageFrame.ListPins.class,
                MessageFrame.ListEdits.class,
                MessageFrame.ReadThread.class,
                MessageFrame.ListThreads.class,
                PersonalFrame.CountUnread.class,
                PersonalFrame.ListSaved.class,
                PeopleFrame.SetPresence.class,
                PeopleFrame.FindPeople.class,
                PeopleFrame.AskLastSeen.class);
        Set<Class<?>> covered = Arrays.stream(Change.values())
                .flatMap(change -> change.request().stream())
                .collect(Collectors.toSet());
        assertThat(SealedFamily.leaves(ClientFrame.class))
                .allMatch(kind -> onlyAsk.contains(kind) || covered.contains(kind));
    }
}
