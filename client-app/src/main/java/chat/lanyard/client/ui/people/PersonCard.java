package chat.lanyard.client.ui.people;

import chat.lanyard.client.people.PersonItem;
import chat.lanyard.client.people.PersonViewModel;
import chat.lanyard.client.text.Texts;
import chat.lanyard.client.ui.common.Labels;
import chat.lanyard.client.ui.control.EmojiView;
import chat.lanyard.client.ui.control.Panel;
import chat.lanyard.client.ui.control.PresentAvatar;
import chat.lanyard.protocol.value.Presence;
import chat.lanyard.protocol.value.StatusMessage;
import chat.lanyard.protocol.value.UserId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** The profile of one person, which follows what changes. */
public final class PersonCard implements Panel {
    private static final double PICTURE = 128;
    private static final double EMOJI = 18;

    private final PersonViewModel model;
    private final RoleOffer roles;
    private final Node roleProblem;
    private final Consumer<UserId> write;
    private final InvalidationListener changed = property -> refresh();
    private final Timeline clock = new Timeline(new KeyFrame(Duration.seconds(20), tick -> refreshClock()));
    private final Label localTime = Labels.wrapped("", "second");
    private final VBox content = new Content();
    private final Button action = new Button();
    private PersonItem shown;

    /**
     * @param roles what one can make of the person
     * @param write opens a direct conversation with the person
     */
    public PersonCard(PersonViewModel model, RoleOffer roles, Consumer<UserId> write) {
        this.model = model;
        this.roles = roles;
        this.roleProblem = roles.problem();
        this.write = write;
        localTime.setId("local-time");
        action.setId("profile-action");
        action.getStyleClass().add("primary");
        content.setId("person-card");
        content.getStyleClass().add("person-card");
        model.itemProperty().addListener(changed);
        model.lastSeenProperty().addListener(changed);
        clock.setCycleCount(Animation.INDEFINITE);
        clock.play();
        refresh();
    }

    private final class Content extends VBox {
        Content() {
            super(12);
        }

        @Override
        public void requestFocus() {
            action.requestFocus();
        }
    }

    @Override
    public ObservableValue<String> title() {
        return new ReadOnlyStringWrapper(Texts.get("profile.title"));
    }

    @Override
    public Node content() {
        return content;
    }

    @Override
    public boolean belongsToConversation() {
        return false;
    }

    @Override
    public void closed() {
        clock.stop();
        follow(null);
        model.itemProperty().removeListener(changed);
        model.lastSeenProperty().removeListener(changed);
        model.close();
    }

    private void follow(PersonItem person) {
        if (shown != null) {
            shown.presenceProperty().removeListener(changed);
        }
        shown = person;
        if (person != null) {
            person.presenceProperty().addListener(changed);
        }
    }

    private void refresh() {
        PersonItem person = model.itemProperty().get();
        follow(person);
        if (person == null) {
            content.getChildren().setAll(Labels.wrapped(Texts.get("people.former"), "second"));
            return;
        }
        PresentAvatar picture = new PresentAvatar(person.avatar(), PICTURE);
        picture.show(person.presenceProperty().get());
        Label name = Labels.wrapped(person.displayName(), "title");
        name.setId("profile-name");
        Label account = Labels.wrapped(
                Texts.get(
                        "profile.account",
                        person.profile().username(),
                        PeopleWords.of(person.profile().role())),
                "second");
        account.setId("profile-account");
        content.getChildren().setAll(picture, new VBox(2, name, account), presence(person));
        if (person.profile().status() != null) {
            content.getChildren().add(status(person));
        }
        content.getChildren().addAll(localTime, actions(person), roleProblem);
        refreshClock();
        offer(person);
    }

    private HBox actions(PersonItem person) {
        HBox actions = new HBox(8, action);
        List<MenuItem> offered = roles.itemsFor(person);
        if (!offered.isEmpty()) {
            MenuButton menu = new MenuButton(Texts.get("role.change"));
            menu.setId("profile-role");
            menu.getItems().setAll(offered);
            actions.getChildren().add(menu);
        }
        return actions;
    }

    private Label presence(PersonItem person) {
        Presence presence = person.presenceProperty().get();
        boolean seen = presence == Presence.OFFLINE && model.lastSeenProperty().get() != null;
        Label words = Labels.wrapped(
                seen
                        ? Texts.get(
                                "profile.lastSeen",
                                PeopleWords.moment(
                                        model.lastSeenProperty().get(), ZoneId.systemDefault(), LocalDate.now()))
                        : PeopleWords.of(presence));
        words.setId("profile-presence");
        return words;
    }

    private static HBox status(PersonItem person) {
        StatusMessage status = person.profile().status();
        HBox line = new HBox(8);
        line.setAlignment(Pos.CENTER_LEFT);
        if (!person.statusEmoji().isEmpty()) {
            line.getChildren().add(EmojiView.of(person.statusEmoji(), EMOJI));
        }
        VBox words = new VBox(Labels.wrapped(person.statusText()));
        words.setId("profile-status");
        if (status.until() != null) {
            words.getChildren()
                    .add(Labels.wrapped(
                            Texts.get(
                                    "profile.until",
                                    PeopleWords.moment(status.until(), ZoneId.systemDefault(), LocalDate.now())),
                            "small",
                            "second"));
        }
        line.getChildren().add(words);
        return line;
    }

    private void refreshClock() {
        localTime.setText(model.localTime()
                .map(there -> Texts.get(
                        "profile.localTime", PeopleWords.moment(there.toInstant(), there.getZone(), LocalDate.now())))
                .orElse(""));
        localTime.setVisible(!localTime.getText().isEmpty());
        localTime.setManaged(localTime.isVisible());
    }

    private void offer(PersonItem person) {
        UserId id = person.profile().id();
        action.setText(person.isSelf() ? Texts.get("profile.edit") : Texts.get("profile.write"));
        action.setOnAction(event -> {
            if (person.isSelf()) {
                action.fireEvent(new PersonEvent(PersonEvent.EDIT, id));
            } else {
                write.accept(id);
            }
        });
    }
}
