package chat.lanyard.client.ui.conversation;

import chat.lanyard.client.ui.common.Focus;
import chat.lanyard.client.ui.control.Panel;
import chat.lanyard.client.ui.control.SidePanels;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;

/**
 * Moves the focus from one part of the main screen to the next: channels, direct messages, messages, composer, the panel beside them,
 * or what stands in their place.
 */
record PaneFocus(Rail rail, BorderPane screen, ConversationPane conversation, SidePanels panels) {
    void move(int step) {
        List<Node> parts = parts();
        int now = -1;
        for (int i = 0; i < parts.size(); i++) {
            if (Focus.isIn(parts.get(i))) {
                now = i;
            }
        }
        parts.get(Math.floorMod(now < 0 ? 0 : now + step, parts.size())).requestFocus();
    }

    private List<Node> parts() {
        Panel panel = panels.shownProperty().get();
        Stream<Node> lists = Stream.of(rail.channels(), rail.direct());
        Stream<Node> center = screen.getCenter() == panels
                ? Stream.of(conversation.timeline(), conversation.writing())
                : Stream.of(screen.getCenter());
        Stream<Node> side = Stream.ofNullable(panel).map(Panel::content);
        return Stream.of(lists, center, side)
                .flatMap(parts -> parts)
                .filter(PaneFocus::isSeen)
                .toList();
    }

    /** An empty list has nothing to go to. */
    private static boolean isSeen(Node node) {
        boolean seen = node.getScene() != null
                && !(node instanceof ChannelList list && list.getItems().isEmpty());
        for (Node up = node; seen && up != null; up = up.getParent()) {
            seen = up.isVisible();
        }
        return seen;
    }
}
