package chat.lanyard.client.ui.control;

import chat.lanyard.client.people.Avatar;
import chat.lanyard.protocol.value.Presence;
import javafx.geometry.Pos;
import javafx.scene.layout.StackPane;

/** Somebody's mark with a dot at its corner that says how present the person is. */
public final class PresentAvatar extends StackPane {
    private static final double OVERHANG = 4;
    private final PresenceDot dot = new PresenceDot();

    public PresentAvatar(Avatar avatar, double size) {
        getChildren().addAll(new AvatarView(avatar, size), dot);
        setAlignment(dot, Pos.BOTTOM_RIGHT);
        dot.setTranslateX(OVERHANG);
        dot.setTranslateY(OVERHANG);
        setMinSize(size, size);
        setMaxSize(size, size);
        setMouseTransparent(true);
    }

    public void show(Presence presence) {
        dot.show(presence);
    }
}
