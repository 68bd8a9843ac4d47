package chat.lanyard.client.conversation;

import chat.lanyard.client.people.PersonItem;
import chat.lanyard.client.search.SearchContext;
import chat.lanyard.client.search.SearchPlace;
import chat.lanyard.client.search.SearchThreads;
import chat.lanyard.client.search.SearchViewModel;
import chat.lanyard.client.sync.ChatClient;
import chat.lanyard.protocol.search.ConversationName;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Executor;

/** Tells the search of the conversations and people on the screen. */
record Searching(List<ChannelItem> channels, List<PersonItem> people) {
    SearchViewModel in(ChatClient client, Executor ui, ZoneId zone) {
        Paced paced = Paced.whileTyping(ui);
        return new SearchViewModel(
                client.search(),
                new SearchContext(
                        () -> channels.stream().map(Searching::place).toList(),
                        () -> people.stream().map(PersonItem::profile).toList()),
                () -> client.clock().instant().atZone(zone),
                new SearchThreads(ui, paced::run));
    }

    private static SearchPlace place(ChannelItem channel) {
        List<String> others = channel.othersProperty().get().stream()
                .map(person -> person.profile().username())
                .toList();
        String name = channel.isDirect() ? "" : channel.nameProperty().get();
        return new SearchPlace(new ConversationName(channel.id(), name, others), channel.title());
    }
}
