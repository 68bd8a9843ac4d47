package chat.lanyard.client.ui.rich;

import chat.lanyard.client.markdown.Link;
import javafx.event.Event;
import javafx.event.EventType;

/** Somebody follows a link or a name in a message. Goes up from the text to whoever knows the way. */
public final class LinkEvent extends Event {
    private static final long serialVersionUID = 1;

    /** All of them. */
    public static final EventType<LinkEvent> ANY = new EventType<>(Event.ANY, "LANYARD_LINK");

    /** To the web or to mail, outside of this application. */
    public static final EventType<LinkEvent> OUTSIDE = new EventType<>(ANY, "LANYARD_LINK_OUTSIDE");

    /** To a {@code lanyard://} address. */
    public static final EventType<LinkEvent> INSIDE = new EventType<>(ANY, "LANYARD_LINK_INSIDE");

    /** To a person; the target is the user name. */
    public static final EventType<LinkEvent> PERSON = new EventType<>(ANY, "LANYARD_LINK_PERSON");

    /** To a channel; the target is its name. */
    public static final EventType<LinkEvent> CHANNEL = new EventType<>(ANY, "LANYARD_LINK_CHANNEL");

    private final String target;

    public LinkEvent(EventType<LinkEvent> type, String target) {
        super(type);
        this.target = target;
    }

    static LinkEvent to(Link link) {
        return new LinkEvent(link.isInside() ? INSIDE : OUTSIDE, link.address());
    }

    /** An address, or a name without its sign. */
    public String target() {
        return target;
    }
}
