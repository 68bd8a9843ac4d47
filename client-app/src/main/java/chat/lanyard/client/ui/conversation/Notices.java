package chat.lanyard.client.ui.conversation;

import chat.lanyard.client.conversation.Notice;
import chat.lanyard.client.conversation.NoticesViewModel;
import chat.lanyard.client.text.Texts;
import chat.lanyard.client.ui.common.ClockWords;
import chat.lanyard.client.ui.control.NoticeStrip;
import javafx.beans.InvalidationListener;
import javafx.scene.layout.VBox;

/** What the person should know, one strip each; takes no room while there is nothing. */
final class Notices extends VBox {
    private final NoticesViewModel model;

    Notices(NoticesViewModel model) {
        this.model = model;
        setId("notices");
        model.items().addListener((InvalidationListener) change -> show());
        show();
    }

    private void show() {
        getChildren()
                .setAll(model.items().stream()
                        .map(notice -> new NoticeStrip(words(notice), () -> model.dismiss(notice)))
                        .toList());
    }

    static String words(Notice notice) {
        return switch (notice.kind()) {
            case DAMAGED_FILE -> Texts.get("notice.damagedFile", notice.fileName());
            case NEWER_FILE -> Texts.get("notice.newerFile", notice.fileName());
            case IN_MEMORY -> Texts.get("notice.inMemory");
            case DISK_FAILED -> Texts.get("notice.diskFailed");
            case LINK_ELSEWHERE -> Texts.get("notice.linkElsewhere");
            case LINK_NOT_IN -> Texts.get("notice.linkNotIn");
            case CLOCK_OFF -> Texts.get("notice.clockOff", ClockWords.of(notice.clockOff()));
        };
    }
}
