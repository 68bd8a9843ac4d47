package chat.lanyard.client.search;

import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.protocol.search.ConversationName;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.Role;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.protocol.value.UserProfile;
import java.util.List;
import org.junit.jupiter.api.Test;

class SuggestionsTest {
    private final Suggestions suggestions = new Suggestions(new SearchContext(
            () -> List.of(place("general"), place("big plan")),
            () -> List.of(person("bob", "Bob Builder"), person("alice", "Álice"))));

    private static SearchPlace place(String name) {
        return new SearchPlace(new ConversationName(new ChannelId("c-" + name), name, List.of()), "# " + name);
    }

    private static UserProfile person(String username, String displayName) {
        return new UserProfile(new UserId("u-" + username), username, displayName, Role.MEMBER);
    }

    private List<String> completed(String typed) {
        return suggestions.of(typed).stream().map(Suggestion::completed).toList();
    }

    @Test
    void offersEveryFilterAtFirst() {
        assertThat(completed("")).containsExactly("from:", "in:", "before:", "after:", "has:file ", "has:link ");
        assertThat(completed("plan ")).contains("plan from:", "plan has:link ");
    }

    @Test
    void goesOnWithTheFilterThatIsBegun() {
        assertThat(completed("plan ha")).containsExactly("plan has:file ", "plan has:link ");
        assertThat(completed("has:f")).containsExactly("has:file ");
        assertThat(completed("plan hammer")).isEmpty();
    }

    @Test
    void offersPeopleByBothNames() {
        assertThat(completed("from:b")).containsExactly("from:bob ");
        assertThat(completed("x from:@ali")).containsExactly("x from:alice ");
        assertThat(completed("from:build")).containsExactly("from:bob ");
        assertThat(completed("from:m")).containsExactly("from:me ");
    }

    @Test
    void offersConversationsInQuotesWhereTheyNeedThem() {
        assertThat(completed("in:plan")).containsExactly("in:\"big plan\" ");
        assertThat(completed("in:#gen")).containsExactly("in:general ");
    }

    @Test
    void offersDays() {
        assertThat(completed("after:y")).containsExactly("after:yesterday ");
        assertThat(completed("before:")).containsExactly("before:today ", "before:yesterday ");
    }

    @Test
    void isSilentOnceAWordIsWhole() {
        assertThat(completed("from:bob")).isEmpty();
    }
}
