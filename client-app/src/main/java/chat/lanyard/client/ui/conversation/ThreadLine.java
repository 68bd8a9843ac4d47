package chat.lanyard.client.ui.conversation;

import chat.lanyard.client.conversation.MessageContent;
import chat.lanyard.client.text.Texts;
import chat.lanyard.client.ui.common.Labels;
import chat.lanyard.client.ui.control.AvatarView;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;

/** Below a message: who has answered it, how often, and when last; opens the thread. */
final class ThreadLine extends Button {
    private static final double MARK = 22;

    ThreadLine(MessageContent.Replies replies, Runnable open) {
        String count = Texts.get("thread.replies", replies.count());
        String last = Texts.get("thread.last", Times.moment(replies.lastAt()));
        HBox line = new HBox(6);
        line.setAlignment(Pos.CENTER_LEFT);
        replies.people().forEach(person -> line.getChildren().add(new AvatarView(person, MARK)));
        line.getChildren().addAll(Labels.styled(count, "thread-count"), Labels.styled(last, "small", "second"));
        setGraphic(line);
        getStyleClass().add("thread-line");
        setAccessibleText(Texts.get("thread.spoken", count, last));
        setOnAction(event -> open.run());
    }
}
