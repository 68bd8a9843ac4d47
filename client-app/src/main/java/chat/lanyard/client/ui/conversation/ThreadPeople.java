package chat.lanyard.client.ui.conversation;

import chat.lanyard.client.conversation.ThreadViewModel;
import chat.lanyard.client.conversation.TimelineItem;
import chat.lanyard.client.text.Texts;
import chat.lanyard.client.ui.control.Places;
import chat.lanyard.protocol.value.UserProfile;
import java.util.List;
import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;

/** Over a thread: who takes part in it, as far as there is room; opens the list of all of them. */
final class ThreadPeople extends Button {
    private final ThreadViewModel thread;
    private final ListChangeListener<TimelineItem> changed = change -> refresh();

    ThreadPeople(ThreadViewModel thread, Places places) {
        this.thread = thread;
        setId("thread-people");
        getStyleClass().add("thread-people");
        setMaxWidth(Double.MAX_VALUE);
        setMinWidth(0);
        managedProperty().bind(visibleProperty());
        setOnAction(event -> places.cards().show(new ThreadPeopleCard(thread.people(), places.cards())));
        thread.timeline().items().addListener(changed);
        refresh();
    }

    private void refresh() {
        List<UserProfile> people = thread.people();
        String names = people.stream().map(UserProfile::displayName).collect(Collectors.joining(", "));
        setVisible(!people.isEmpty());
        setText(Texts.get("thread.people", people.size(), names));
        setAccessibleText(Texts.get("thread.peopleSpoken", getText()));
    }

    void dispose() {
        thread.timeline().items().removeListener(changed);
    }
}
