package chat.lanyard.client.conversation;

import chat.lanyard.client.people.PeopleViewModel;
import chat.lanyard.client.people.PersonItem;
import chat.lanyard.client.text.Texts;
import chat.lanyard.protocol.value.UserId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Names direct conversations by the others in them. Belongs to the user interface's thread. */
final class DirectNames {
    private final PeopleViewModel people;
    private final UserId self;

    DirectNames(PeopleViewModel people, UserId self) {
        this.people = people;
        this.self = self;
    }

    void name(ChannelItem conversation) {
        List<UserId> others = conversation.factsProperty().get().members().stream()
                .filter(member -> !member.equals(self))
                .toList();
        List<PersonItem> known =
                others.stream().map(people::person).flatMap(Optional::stream).toList();
        String names = others.stream().map(this::nameOf).sorted().collect(Collectors.joining(", "));
        conversation.namePeople(known, names);
    }

    private String nameOf(UserId id) {
        return people.person(id).map(PersonItem::displayName).orElseGet(() -> Texts.get("people.former"));
    }
}
