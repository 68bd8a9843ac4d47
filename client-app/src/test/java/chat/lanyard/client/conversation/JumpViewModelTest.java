package chat.lanyard.client.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.client.people.People;
import chat.lanyard.client.people.PersonItem;
import chat.lanyard.protocol.frame.RequestResult;
import chat.lanyard.protocol.value.ChannelDetails;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.ChannelKind;
import chat.lanyard.protocol.value.ChannelListing;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.junit.jupiter.api.Test;

class JumpViewModelTest {
    private final ObservableList<ChannelItem> channels = FXCollections.observableArrayList(
            channel("general"), channel("release"), channel("pre-release"), channel("prerelease"), channel("café"));
    private final ObservableList<PersonItem> people = FXCollections.observableArrayList(
            People.item("relja", "Renée Élie"), People.item("zoe", "Zoë"), People.item("bob", "Bob"));
    private final List<String> asked = new ArrayList<>();
    private final CompletableFuture<RequestResult.ChannelPage> answer = new CompletableFuture<>();
    private final JumpViewModel jump = new JumpViewModel(
            channels, people, new JoinableChannels(this::browse, Runnable::run, new Paced(Runnable::run), true));

    @Test
    void putsTheBestFirst() {
        assertThat(found("rel")).containsExactly("#release", "#pre-release", "#prerelease", "Renée Élie");
        assertThat(found("release")).containsExactly("#release", "#pre-release", "#prerelease");
    }

    @Test
    void putsTheKindFirstThatHasTheBest() {
        channels.add(channel("bobsleigh"));
        assertThat(found("bob")).containsExactly("Bob", "#bobsleigh");
        assertThat(found("bobs")).containsExactly("#bobsleigh");
    }

    @Test
    void findsPeopleByBothNamesAndWithoutTheMarksOnLetters() {
        assertThat(found("relja")).containsExactly("Renée Élie");
        assertThat(found("elie")).containsExactly("Renée Élie");
        assertThat(found("ZOE")).containsExactly("Zoë");
        assertThat(found("cafe")).containsExactly("#café");
    }

    @Test
    void showsWhatIsUnreadFirstBeforeAnythingIsTyped() {
        assertThat(found("")).startsWith("#general").endsWith("Bob");
        channels.get(2).count(3, 0);
        channels.get(3).count(1, 1);
        assertThat(found(""))
                .containsExactly(
                        "#prerelease", "#pre-release", "#general", "#release", "#café", "Renée Élie", "Zoë", "Bob");
    }

    @Test
    void findsNothingWithoutAName() {
        assertThat(found("no such name")).isEmpty();
    }

    @Test
    void showsNoMoreThanFitsInOnesHead() {
        IntStream.range(0, 5000).forEach(i -> people.add(People.item("twin" + i, "Twin " + i)));
        assertThat(found("twin")).hasSize(25).startsWith("Twin 0");
    }

    @Test
    void findsWhatBecomesKnownMeanwhileAndANewName() {
        found("new");
        channels.add(channel("newcomers"));
        assertThat(names()).containsExactly("#newcomers");
        jump.close();
        ChannelItem renamed = channels.get(5);
        renamed.describe(renamed.factsProperty().get().withDetails(new ChannelDetails("oldtimers", "", "", false)));
        assertThat(found("new")).isEmpty();
        assertThat(found("old")).containsExactly("#oldtimers");
    }

    @Test
    void forgetsWhatWasTypedWhenOpenedAgain() {
        found("rel");
        jump.close();
        assertThat(jump.results()).isEmpty();
        jump.open();
        assertThat(jump.typedProperty().get()).isEmpty();
        assertThat(names()).contains("#general");
    }

    @Test
    void offersToSearchMessagesForWhatIsTyped() {
        found("hammer");
        assertThat(jump.results()).contains(new JumpTarget.Messages("hammer"));
        found("");
        assertThat(jump.results()).noneMatch(JumpTarget.Messages.class::isInstance);
    }

    @Test
    void asksOnceForAllThatIsTypedWithinAPause() {
        List<Runnable> pauses = new ArrayList<>();
        JoinableChannels joinable = new JoinableChannels(this::browse, Runnable::run, new Paced(pauses::add), true);
        joinable.lookFor("r");
        joinable.lookFor("re");
        joinable.lookFor("rel");
        assertThat(asked).containsExactly("r");
        pauses.get(0).run();
        assertThat(asked).containsExactly("r", "rel");
    }

    @Test
    void offersChannelsToJoinBehindThoseThatOneIsIn() {
        assertThat(found("release")).containsExactly("#release", "#pre-release", "#prerelease");
        answer.complete(new RequestResult.ChannelPage(
                List.of(
                        listing("release", true, false),
                        listing("release-old", false, true),
                        listing("sunrise", false, false)),
                false));
        assertThat(names()).containsExactly("#release", "#pre-release", "#prerelease", "join sunrise");
        assertThat(asked).containsExactly("release");
    }

    @Test
    void showsNoAnswerToWhatIsNoLongerLookedFor() {
        found("release");
        found("");
        answer.complete(new RequestResult.ChannelPage(List.of(listing("sunrise", false, false)), false));
        assertThat(names()).doesNotContain("join sunrise");
    }

    @Test
    void findsWhatIsArchivedByItsNameOnly() {
        channels.add(Items.channel("attic", ChannelKind.PUBLIC, true));
        assertThat(found("")).doesNotContain("#attic");
        assertThat(found("attic")).containsExactly("#attic");
    }

    private CompletableFuture<RequestResult.ChannelPage> browse(String typed) {
        asked.add(typed);
        return answer;
    }

    private static ChannelListing listing(String name, boolean joined, boolean archived) {
        return new ChannelListing(new ChannelId("c-" + name), name, "", "", 1, archived, joined);
    }

    private List<String> found(String typed) {
        jump.open();
        jump.typedProperty().set(typed);
        return names();
    }

    private List<String> names() {
        return jump.results().stream()
                .filter(target -> !(target instanceof JumpTarget.Messages))
                .map(JumpViewModelTest::nameOf)
                .toList();
    }

    private static String nameOf(JumpTarget target) {
        if (target instanceof JumpTarget.Joinable found) {
            return "join " + found.channel().name();
        }
        return target instanceof JumpTarget.Person found
                ? found.person().displayName()
                : "#"
                        + ((JumpTarget.Conversation) target)
                                .channel()
                                .nameProperty()
                                .get();
    }

    private static ChannelItem channel(String name) {
        return Items.channel(name, false);
    }
}
