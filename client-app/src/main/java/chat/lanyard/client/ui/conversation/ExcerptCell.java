package chat.lanyard.client.ui.conversation;

import chat.lanyard.client.conversation.PinnedItem;
import chat.lanyard.client.conversation.ThreadItem;
import chat.lanyard.client.people.Avatar;
import chat.lanyard.client.text.Texts;
import chat.lanyard.client.ui.common.Labels;
import chat.lanyard.client.ui.control.AvatarView;
import chat.lanyard.client.ui.control.CountBadge;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The beginning of a message in a list: who wrote it, what, and what there is to say of it. */
final class ExcerptCell<T> extends ListCell<T> {
    private static final double MARK = 28;
    private static final double MOST_HEIGHT = 60;
    private final Function<T, Excerpt> excerpt;

    /** @param unread replies in the thread below it */
    record Excerpt(Avatar avatar, String author, String text, String note, long unread) {}

    private ExcerptCell(Function<T, Excerpt> excerpt) {
        this.excerpt = excerpt;
        setPrefWidth(0);
    }

    static <T> ExcerptCell<T> of(Function<T, Excerpt> excerpt) {
        return new ExcerptCell<>(excerpt);
    }

    static Excerpt pinned(PinnedItem pinned) {
        String note = Texts.get("pins.by", Times.moment(pinned.at()), pinned.pinnedBy());
        return new Excerpt(pinned.avatar(), pinned.authorName(), pinned.text(), note, 0);
    }

    /** @param channel the name of its conversation */
    static Excerpt thread(ThreadItem thread, String channel) {
        String replies = Texts.get("thread.replies", thread.replies());
        String note = Texts.get("threads.note", channel, replies, Times.moment(thread.lastAt()));
        String text = thread.text().isEmpty() ? Texts.get("message.deleted") : thread.text();
        return new Excerpt(thread.avatar(), thread.authorName(), text, note, thread.unread());
    }

    @Override
    protected void updateItem(T item, boolean empty) {
        super.updateItem(item, empty);
        Excerpt shown = empty || item == null ? null : excerpt.apply(item);
        setGraphic(shown == null ? null : row(shown));
        setAccessibleText(
                shown == null
                        ? null
                        : Texts.get("excerpt.spoken", shown.author(), shown.text(), shown.note(), shown.unread()));
    }

    private static HBox row(Excerpt excerpt) {
        Label author = Labels.styled(excerpt.author(), "name");
        Label text = Labels.styled(excerpt.text());
        text.setWrapText(true);
        text.setMaxHeight(MOST_HEIGHT);
        VBox words = new VBox(2, author, text, Labels.styled(excerpt.note(), "small", "second"));
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        CountBadge badge = new CountBadge();
        badge.show((int) excerpt.unread(), 0);
        HBox row = new HBox(10, new AvatarView(excerpt.avatar(), MARK), words, badge);
        row.getStyleClass().add("excerpt");
        return row;
    }
}
