package chat.lanyard.client.ui.conversation;

import chat.lanyard.client.conversation.ChannelItem;
import chat.lanyard.client.conversation.ChatViewModel;
import chat.lanyard.client.conversation.TimelineItem;
import chat.lanyard.client.conversation.TimelineViewModel;
import chat.lanyard.client.text.Texts;
import chat.lanyard.client.ui.attachment.Attaching;
import chat.lanyard.client.ui.attachment.LongPaste;
import chat.lanyard.client.ui.control.Composer;
import chat.lanyard.client.ui.control.Panel;
import chat.lanyard.client.ui.control.Places;
import chat.lanyard.client.ui.control.Timeline;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** A thread beside its conversation: the message that it is below, the replies, and a composer of its own. */
final class ThreadPanel implements Panel {
    private final ChatViewModel model;
    private final TimelineViewModel thread;
    private final Timeline<TimelineItem> timeline;
    private final ReadMarker readMarker;
    private final Composer composer;
    private final WritingArea writing;
    private final VBox content;
    private final ConversationFiles files;
    private final ThreadPeople people;

    ThreadPanel(ChatViewModel model, Places places) {
        this.model = model;
        thread = model.thread().timeline();
        composer = new Composer(this::send);
        ObservableValue<Boolean> archived = model.selectedChannelProperty()
                .flatMap(ChannelItem::factsProperty)
                .map(facts -> facts.details().archived())
                .orElse(true);
        composer.disableProperty().bind(archived);
        composer.promptProperty()
                .bind(archived.map(is -> is ? Texts.get("composer.archived") : Texts.get("thread.prompt")));
        composer.textProperty().bindBidirectional(thread.draftProperty());
        composer.setOnUp(thread::editLast);
        composer.setOnTyped(model.timeline().typing()::typed);
        FurtherActions further = new FurtherActions(model, thread, places, composer::requestFocus);
        files = new ConversationFiles(thread, places.dialogs().files());
        timeline = Timeline.fromTop(
                thread.items(), new RowFactory(new TimelineActions(further, Optional.of(files.actions()))));
        timeline.setId("thread");
        timeline.setAccessibleText(Texts.get("thread.name"));
        readMarker = new ReadMarker(thread, timeline);
        writing = new WritingArea(thread.editing(), composer, model);
        files.equip(composer);
        people = new ThreadPeople(model.thread(), places);
        content = new VBox(people, files.over(timeline), files.tray(), writing) {
            @Override
            public void requestFocus() {
                writing.requestFocus();
            }
        };
        content.setId("thread-panel");
        Attaching.install(thread.attaching(), content, writing);
        composer.setOnLongPaste(new LongPaste(places.questions(), thread.attaching()));
    }

    private void send(String text) {
        thread.send(text);
        timeline.showNewest();
    }

    @Override
    public ObservableValue<String> title() {
        return new ReadOnlyStringWrapper(Texts.get("thread.title"));
    }

    @Override
    public ObservableValue<String> detail() {
        return new ReadOnlyStringWrapper(
                ChannelCell.titleOf(model.selectedChannelProperty().get()));
    }

    @Override
    public Node content() {
        return content;
    }

    @Override
    public boolean endEdit() {
        boolean editing = writing.isEditing();
        if (editing) {
            writing.cancelEdit();
        }
        return editing;
    }

    @Override
    public void closed() {
        composer.textProperty().unbindBidirectional(thread.draftProperty());
        writing.dispose();
        people.dispose();
        readMarker.dispose();
        files.dispose();
        timeline.dispose();
        model.thread().close();
    }
}
