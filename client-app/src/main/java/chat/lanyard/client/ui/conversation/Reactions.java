package chat.lanyard.client.ui.conversation;

import chat.lanyard.client.conversation.MessageContent;
import chat.lanyard.client.conversation.MessageItem;
import chat.lanyard.client.text.Texts;
import java.text.NumberFormat;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;

/** The reactions under a message; a click on one joins in, or takes one's own away. By keyboard the message's menu does both. */
final class Reactions extends FlowPane {
    /** Offered without searching. */
    private static final List<String> COMMON = List.of("👍", "❤️", "😂", "🎉", "👀", "🙏", "✅", "👎");

    private static final int NAMED = 10;

    Reactions(MessageItem message, MessageActions actions) {
        getStyleClass().add("reactions");
        message.content().reactions().forEach(reaction -> getChildren().add(chip(reaction, message, actions)));
    }

    /** The emojis to choose from: those that are there, and some more. */
    static List<MenuItem> choices(MessageItem message, MessageActions actions) {
        Stream<String> there = message.content().reactions().stream().map(MessageContent.Reaction::emoji);
        return Stream.concat(there, COMMON.stream())
                .distinct()
                .map(emoji -> {
                    MenuItem item = new MenuItem(emoji);
                    item.setOnAction(event -> actions.react(message, emoji));
                    return item;
                })
                .toList();
    }

    private static Button chip(MessageContent.Reaction reaction, MessageItem message, MessageActions actions) {
        Button chip = new Button(
                reaction.emoji() + " " + NumberFormat.getIntegerInstance().format(reaction.count()));
        chip.getStyleClass().setAll("reaction");
        if (reaction.own()) {
            chip.getStyleClass().add("own");
        }
        chip.setFocusTraversable(false);
        chip.setTooltip(new Tooltip(who(reaction.names())));
        chip.setAccessibleText(chip.getText() + ", " + who(reaction.names()));
        chip.setOnAction(event -> actions.react(message, reaction.emoji()));
        return chip;
    }

    /** In words, the first few by name. */
    static String who(List<String> names) {
        String named = String.join(", ", names.subList(0, Math.min(NAMED, names.size())));
        int more = names.size() - NAMED;
        return more <= 0 ? named : Texts.get("message.reaction.more", named, more);
    }
}
