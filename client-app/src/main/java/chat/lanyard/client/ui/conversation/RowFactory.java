package chat.lanyard.client.ui.conversation;

import chat.lanyard.client.conversation.MessageItem;
import chat.lanyard.client.conversation.TimelineItem;
import chat.lanyard.client.text.Texts;
import chat.lanyard.client.ui.control.TimelineRow;
import java.time.LocalDate;
import java.util.function.Function;

/** Builds the row of each kind of item. */
final class RowFactory implements Function<TimelineItem, TimelineRow> {
    private final MessageActions actions;

    RowFactory(MessageActions actions) {
        this.actions = actions;
    }

    @Override
    public TimelineRow apply(TimelineItem item) {
        if (item instanceof MessageItem message) {
            return new MessageRow(message, actions);
        }
        if (item instanceof TimelineItem.DayLine line) {
            return new LineRow(Times.day(line.day(), LocalDate.now()), "day-line");
        }
        if (item instanceof TimelineItem.RepliesLine line) {
            return new RepliesRow(line.root());
        }
        if (item instanceof TimelineItem.NoticeItem notice) {
            return new NoticeRow(words(notice));
        }
        return new LineRow(Texts.get("timeline.new"), "unread-line");
    }

    private static String words(TimelineItem.NoticeItem notice) {
        return switch (notice.kind()) {
            case JOINED -> Texts.get("timeline.joined", notice.personName());
            case LEFT -> Texts.get("timeline.left", notice.personName());
            case REMOVED -> Texts.get("timeline.removed", notice.personName(), notice.detail());
            case BEGUN -> Texts.get("timeline.begun", notice.personName());
            case CREATED -> Texts.get("timeline.created", notice.personName(), notice.detail());
            case CHANGED -> Texts.get("timeline.changed", notice.personName(), notice.detail());
            case ARCHIVED -> Texts.get("timeline.archived", notice.personName(), notice.detail());
        };
    }
}
