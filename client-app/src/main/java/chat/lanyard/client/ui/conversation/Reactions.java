package chat.lanyard.client.ui.conversation;

import chat.lanyard.client.conversation.MessageContent;
import chat.lanyard.client.conversation.MessageItem;
import chat.lanyard.client.emoji.EmojiTable;
import chat.lanyard.client.text.Texts;
import chat.lanyard.client.ui.control.EmojiView;
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
    private static final double PICTURE = 16;
    private static final double CHOICE = 20;

    Reactions(MessageItem message, MessageActions actions) {
        getStyleClass().add("reactions");
        message.content().reactions().forEach(reaction -> getChildren().add(chip(reaction, message, actions)));
    }

    /** The emojis to choose from: those that are there, and some more. */
    static List<MenuItem> choices(MessageItem message, MessageActions actions) {
        Stream<String> there = message.content().reactions().stream().map(MessageContent.Reaction::emoji);
        Stream<MenuItem> known =
                Stream.concat(there, COMMON.stream()).distinct().map(emoji -> choice(emoji, message, actions));
        return Stream.concat(known, Stream.of(others(message, actions))).toList();
    }

    private static MenuItem choice(String emoji, MessageItem message, MessageActions actions) {
        MenuItem item = new MenuItem(EmojiTable.get().nameOf(emoji), EmojiView.of(emoji, CHOICE));
        item.setOnAction(event -> actions.react(message, emoji));
        return item;
    }

    private static MenuItem others(MessageItem message, MessageActions actions) {
        MenuItem item = new MenuItem(Texts.get("message.react.others"));
        item.setOnAction(event -> {
            MenuItem top = item.getParentMenu() == null ? item : item.getParentMenu();
            actions.chooseReaction(message, top.getParentPopup().getOwnerNode());
        });
        return item;
    }

    private static Button chip(MessageContent.Reaction reaction, MessageItem message, MessageActions actions) {
        String count = NumberFormat.getIntegerInstance().format(reaction.count());
        Button chip = new Button(count, EmojiView.of(reaction.emoji(), PICTURE));
        chip.getStyleClass().setAll("reaction");
        if (reaction.own()) {
            chip.getStyleClass().add("own");
        }
        chip.setFocusTraversable(false);
        chip.setTooltip(new Tooltip(who(reaction.names())));
        chip.setAccessibleText(reaction.emoji() + " " + count + ", " + who(reaction.names()));
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
