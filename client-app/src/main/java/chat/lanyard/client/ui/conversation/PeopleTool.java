package chat.lanyard.client.ui.conversation;

import chat.lanyard.client.conversation.ChatViewModel;
import chat.lanyard.client.conversation.EmojiHabits;
import chat.lanyard.client.people.PeopleViewModel;
import chat.lanyard.client.text.Texts;
import chat.lanyard.client.ui.channel.ChannelDoors;
import chat.lanyard.client.ui.common.Icons;
import chat.lanyard.client.ui.common.UiThread;
import chat.lanyard.client.ui.control.PictureCache;
import chat.lanyard.client.ui.control.Places;
import chat.lanyard.client.ui.people.Directory;
import chat.lanyard.client.ui.people.IdleWatch;
import chat.lanyard.client.ui.people.PersonCard;
import chat.lanyard.client.ui.people.PersonEvent;
import chat.lanyard.client.ui.people.ProfileEditor;
import chat.lanyard.client.ui.people.RoleOffer;
import chat.lanyard.client.ui.rich.LinkEvent;
import chat.lanyard.protocol.value.UserId;
import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/** Opens what there is to see of people, shows their pictures, and notices when nobody uses the window. */
final class PeopleTool {
    private static final Duration IDLE = Duration.minutes(10);

    private final EmojiHabits habits;
    private final ChannelDoors doors;
    private final PeopleViewModel people;
    private final Places places;
    private final Node screen;
    private final IdleWatch idle;
    private final InvalidationListener moved;

    /**
     * @param doors opens conversations with people
     * @param screen the whole screen, in which names and pictures lead here
     */
    PeopleTool(ChatViewModel model, Places places, ChannelDoors doors, Node screen) {
        this.habits = model.emojiHabits();
        this.doors = doors;
        this.people = model.everybody();
        this.places = places;
        this.screen = screen;
        this.idle = new IdleWatch(IDLE, people.profile()::setIdle);
        this.moved = scene -> idle.watch(screen.getScene());
        new PictureCache(people::loadPicture, new UiThread()).provideBelow(screen);
        screen.addEventHandler(PersonEvent.SHOW, event -> show(event.person()));
        screen.addEventHandler(PersonEvent.EDIT, event -> edit());
        screen.addEventHandler(
                LinkEvent.PERSON,
                event -> people.person(event.target())
                        .ifPresent(person -> show(person.profile().id())));
        screen.sceneProperty().addListener(moved);
        idle.watch(screen.getScene());
    }

    /** The button that opens the directory. */
    Button button() {
        Button button = new Button(Texts.get("directory.title"), Icons.icon(Feather.USERS));
        button.setId("open-directory");
        button.getStyleClass().add("rail-tool");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(event -> places.panels().show(new Directory(people)));
        return button;
    }

    private void show(UserId person) {
        places.panels()
                .show(new PersonCard(
                        people.look(person), new RoleOffer(people.roles(), places.questions()), this::write));
    }

    private void write(UserId person) {
        people.person(person).ifPresent(doors::talkTo);
    }

    private void edit() {
        places.cards().show(new ProfileEditor(people, habits, places.cards()::close));
    }

    /** Lets go of the window. */
    void dispose() {
        screen.sceneProperty().removeListener(moved);
        idle.watch(null);
    }
}
