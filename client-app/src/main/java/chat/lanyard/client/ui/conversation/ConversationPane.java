package chat.lanyard.client.ui.conversation;

import chat.lanyard.client.conversation.ChannelItem;
import chat.lanyard.client.conversation.ChatViewModel;
import chat.lanyard.client.conversation.Revealed;
import chat.lanyard.client.conversation.TimelineItem;
import chat.lanyard.client.conversation.TimelineViewModel;
import chat.lanyard.client.store.ChannelFacts;
import chat.lanyard.client.text.Texts;
import chat.lanyard.client.ui.attachment.Attaching;
import chat.lanyard.client.ui.attachment.LongPaste;
import chat.lanyard.client.ui.control.Composer;
import chat.lanyard.client.ui.control.Places;
import chat.lanyard.client.ui.control.Timeline;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The open conversation: header, banner, timeline, composer. */
final class ConversationPane extends VBox {
    private final ChatViewModel model;
    private final Timeline<TimelineItem> timeline;
    private final Composer composer;
    private final WritingArea writing;
    private final ReadMarker readMarker;
    private final HeaderTools tools;
    private final ConversationFiles files;

    ConversationPane(ChatViewModel model, Places places) {
        this.model = model;
        TimelineViewModel conversation = model.timeline();
        FurtherActions further = new FurtherActions(model, conversation, places, this::requestFocus);
        files = new ConversationFiles(conversation, places.dialogs().files());
        timeline = new Timeline<>(
                conversation.items(),
                new RowFactory(new TimelineActions(further, Optional.of(files.actions()))),
                new ConversationPages(conversation));
        timeline.setId("timeline");
        timeline.setAccessibleText(Texts.get("timeline.name"));
        tools = new HeaderTools(model, places);
        composer = new Composer(this::send);
        composer.textProperty().bindBidirectional(conversation.draftProperty());
        composer.setOnUp(conversation::editLast);
        composer.setOnTyped(conversation.typing()::typed);
        files.equip(composer);
        writing = new WritingArea(conversation.editing(), composer, model);
        readMarker = new ReadMarker(conversation, timeline);
        StackPane stack = new TimelineStack(conversation, timeline);
        getChildren()
                .addAll(
                        new ConversationHeader(model, tools),
                        new ConnectionBanner(model.connection()),
                        new Notices(model.notices()),
                        files.over(stack),
                        new TypingLine(conversation.typing().namesProperty()),
                        files.tray(),
                        writing);
        Attaching.install(conversation.attaching(), this, writing);
        composer.setOnLongPaste(new LongPaste(places.questions(), conversation.attaching()));
        model.selectedChannelProperty().addListener((property, before, channel) -> {
            show(channel);
            if (before == null) {
                writing.requestFocus();
            }
        });
        conversation.paging().revealedProperty().addListener((property, before, revealed) -> reveal(revealed));
        ObservableValue<ChannelFacts> facts = model.selectedChannelProperty().flatMap(ChannelItem::factsProperty);
        composer.disableProperty()
                .bind(facts.map(told -> told.details().archived()).orElse(true));
        ObservableValue<String> name = model.selectedChannelProperty().flatMap(ChannelItem::nameProperty);
        composer.promptProperty().bind(Bindings.createStringBinding(this::prompt, facts, name));
        show(model.selectedChannelProperty().get());
    }

    private String prompt() {
        ChannelItem channel = model.selectedChannelProperty().get();
        if (channel == null) {
            return Texts.get("composer.nowhere");
        }
        return channel.isArchived()
                ? Texts.get("composer.archived")
                : Texts.get("composer.prompt", channel.title().replace("# ", "#"));
    }

    private void reveal(Revealed revealed) {
        if (revealed != null) {
            revealed.row().ifPresent(row -> {
                if (row instanceof TimelineItem.UnreadLine) {
                    timeline.showAtTop(row);
                } else {
                    timeline.reveal(row);
                }
            });
        }
    }

    Timeline<TimelineItem> timeline() {
        return timeline;
    }

    HeaderTools tools() {
        return tools;
    }

    WritingArea writing() {
        return writing;
    }

    /** Puts the caret where one writes. */
    @Override
    public void requestFocus() {
        writing.requestFocus();
    }

    /** Goes to the newest message and takes all as read. */
    void markRead() {
        timeline.showNewest();
        model.timeline().markRead();
    }

    /** Lets go of the timeline's items and of the window. */
    void dispose() {
        readMarker.dispose();
        files.dispose();
        timeline.dispose();
    }

    private void show(ChannelItem channel) {
        files.closeViewer();
        timeline.showNewest();
    }

    private void send(String text) {
        model.timeline().send(text);
        timeline.showNewest();
    }
}
