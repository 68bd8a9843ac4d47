package chat.lanyard.client.ui.conversation;

import chat.lanyard.client.conversation.MessageContent;
import chat.lanyard.client.conversation.MessageItem;
import chat.lanyard.client.text.Texts;
import chat.lanyard.client.ui.attachment.MessageFiles;
import chat.lanyard.client.ui.common.Icons;
import chat.lanyard.client.ui.common.Labels;
import chat.lanyard.client.ui.rich.RichText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/** What a message says: its text, that it was edited or deleted, and the reactions to it. */
final class MessageBody {
    private MessageBody() {}

    static List<Node> of(MessageItem message, MessageActions actions) {
        MessageContent content = message.content();
        if (content.deleted()) {
            Label gone = Labels.styled(deletedWords(content), "deleted");
            gone.setGraphic(Icons.icon(Feather.SLASH));
            return List.of(gone);
        }
        List<Node> parts = new ArrayList<>();
        RichText text = new RichText(content.document(), actions.names());
        if (content.edited() || !message.isWithoutWords()) {
            parts.add(content.edited() ? edited(text, message, actions) : text);
        }
        actions.files()
                .filter(files -> !message.files().isEmpty())
                .ifPresent(files -> parts.add(new MessageFiles(message, files)));
        if (!content.reactions().isEmpty()) {
            parts.add(new Reactions(message, actions));
        }
        return parts;
    }

    /** As a screen reader says it. */
    static String spoken(MessageContent content) {
        if (content.deleted()) {
            return deletedWords(content);
        }
        String text = content.edited()
                ? content.document().words() + " " + Texts.get("message.edited")
                : content.document().words();
        String reactions = content.reactions().stream()
                .map(one -> Texts.get("timeline.message.spokenReaction", one.emoji(), one.count()))
                .collect(Collectors.joining(", "));
        return reactions.isEmpty() ? text : Texts.get("timeline.message.spokenReactions", text, reactions);
    }

    private static String deletedWords(MessageContent content) {
        return content.standing().byModerator()
                ? Texts.get("message.deletedByModerator")
                : Texts.get("message.deleted");
    }

    private static HBox edited(RichText text, MessageItem message, MessageActions actions) {
        Label edited = Labels.styled(Texts.get("message.edited"), "small", "second", "edited");
        edited.setMinWidth(Region.USE_PREF_SIZE);
        FurtherActions further = actions.further();
        if (further != null && actions.rights(message).maySeeEdits()) {
            edited.getStyleClass().add("link-like");
            edited.setOnMouseClicked(event -> further.showEdits(message));
        }
        HBox line = new HBox(6, text, edited);
        line.setAlignment(Pos.BOTTOM_LEFT);
        return line;
    }
}
