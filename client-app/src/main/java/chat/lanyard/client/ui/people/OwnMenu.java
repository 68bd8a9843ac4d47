package chat.lanyard.client.ui.people;

import chat.lanyard.client.people.PeopleViewModel;
import chat.lanyard.client.people.PersonItem;
import chat.lanyard.client.people.ProfileViewModel;
import chat.lanyard.client.people.StatusPreset;
import chat.lanyard.client.text.Texts;
import chat.lanyard.protocol.value.Availability;
import java.time.ZoneId;
import javafx.scene.Node;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;

/** Oneself at the foot of the rail, and what one can say of oneself with few clicks. */
public final class OwnMenu extends MenuButton {
    private final PeopleViewModel people;
    private final ProfileViewModel profile;

    /** @param shown what stands for oneself */
    public OwnMenu(PeopleViewModel people, Node shown) {
        super(null, shown);
        this.people = people;
        this.profile = people.profile();
        setId("own-menu");
        getStyleClass().addAll("own-menu", "no-arrow");
        setOnShowing(event -> fill());
        fill();
    }

    private void fill() {
        PersonItem self = people.selfProperty().get();
        getItems().setAll(statuses());
        if (self.profile().status() != null) {
            getItems()
                    .add(item(
                            "clear-own-status",
                            Texts.get("status.clear"),
                            () -> profile.setStatus("", "", null, () -> {})));
        }
        getItems().add(new SeparatorMenuItem());
        ToggleGroup group = new ToggleGroup();
        for (Availability availability : Availability.values()) {
            getItems().add(choice(availability, self, group));
        }
        getItems()
                .addAll(
                        new SeparatorMenuItem(),
                        item(
                                "edit-profile",
                                Texts.get("profile.edit"),
                                () -> fireEvent(new PersonEvent(
                                        PersonEvent.EDIT, self.profile().id()))));
    }

    private Menu statuses() {
        Menu statuses = new Menu(Texts.get("status.menu"));
        for (StatusPreset preset : StatusPreset.values()) {
            String words = PeopleWords.of(preset);
            statuses.getItems()
                    .add(item(
                            "preset-" + preset.name(),
                            Texts.get("status.presetWithEnd", words, PeopleWords.of(preset.end())),
                            () -> profile.setStatus(
                                    preset.emoji(),
                                    words,
                                    preset.end().from(profile.clock().instant(), ZoneId.systemDefault()),
                                    () -> {})));
        }
        statuses.getItems()
                .addAll(
                        new SeparatorMenuItem(),
                        item(
                                "own-status",
                                Texts.get("status.other"),
                                () -> fireEvent(new PersonEvent(
                                        PersonEvent.EDIT,
                                        people.selfProperty().get().profile().id()))));
        return statuses;
    }

    private RadioMenuItem choice(Availability availability, PersonItem self, ToggleGroup group) {
        RadioMenuItem choice = new RadioMenuItem(
                switch (availability) {
                    case AUTOMATIC -> Texts.get("availability.automatic");
                    case AWAY -> Texts.get("availability.away");
                    case DND -> Texts.get("availability.dnd");
                });
        Availability chosen = self.profile().availability();
        choice.setId("availability-" + availability.wireName());
        choice.setToggleGroup(group);
        choice.setSelected(availability == (chosen == null ? Availability.AUTOMATIC : chosen));
        choice.setOnAction(event -> profile.setAvailability(availability));
        return choice;
    }

    private static MenuItem item(String id, String name, Runnable action) {
        MenuItem item = new MenuItem(name);
        item.setId(id);
        item.setOnAction(event -> action.run());
        return item;
    }
}
