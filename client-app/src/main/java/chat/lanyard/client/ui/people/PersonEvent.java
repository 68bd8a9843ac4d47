package chat.lanyard.client.ui.people;

import chat.lanyard.protocol.value.UserId;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;

/** Somebody wants to know more about a person. Goes up from a name or picture to whoever knows the way. */
public final class PersonEvent extends Event {
    private static final long serialVersionUID = 1L;

    /** All of them. */
    public static final EventType<PersonEvent> ANY = new EventType<>(Event.ANY, "LANYARD_PERSON");

    /** To the profile of the person. */
    public static final EventType<PersonEvent> SHOW = new EventType<>(ANY, "LANYARD_PERSON_SHOW");

    /** To what one can change of one's own profile. */
    public static final EventType<PersonEvent> EDIT = new EventType<>(ANY, "LANYARD_PERSON_EDIT");

    private final transient UserId person;

    public PersonEvent(EventType<PersonEvent> type, UserId person) {
        super(type);
        this.person = person;
    }

    public UserId person() {
        return person;
    }

    /** Lets a click on a name or picture lead to the person. */
    public static void leadTo(UserId person, Node from) {
        from.setCursor(Cursor.HAND);
        from.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
                from.fireEvent(new PersonEvent(SHOW, person));
                event.consume();
            }
        });
    }
}
