package chat.lanyard.client.ui.people;

import chat.lanyard.client.people.PersonItem;
import chat.lanyard.client.people.RoleFailure;
import chat.lanyard.client.people.RolesViewModel;
import chat.lanyard.client.text.Texts;
import chat.lanyard.client.ui.common.Questions;
import chat.lanyard.client.ui.control.ProblemBox;
import chat.lanyard.protocol.value.Role;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;

/** The roles that one can give somebody, as entries of a menu, and why that did not work. */
public final class RoleOffer {
    private final RolesViewModel model;
    private final Questions questions;

    public RoleOffer(RolesViewModel model, Questions questions) {
        this.model = model;
        this.questions = questions;
    }

    /** The present role is marked; empty if one may not change it. */
    public List<MenuItem> itemsFor(PersonItem person) {
        ToggleGroup group = new ToggleGroup();
        return model.offeredTo(person).stream()
                .map(role -> item(person, role, group))
                .toList();
    }

    private MenuItem item(PersonItem person, Role role, ToggleGroup group) {
        RadioMenuItem item = new RadioMenuItem(PeopleWords.of(role));
        item.setId("role-" + role.wireName());
        item.setToggleGroup(group);
        item.setSelected(role == person.profile().role());
        item.setOnAction(event -> give(person, role));
        return item;
    }

    /** One's own role may be out of one's reach afterwards. */
    private void give(PersonItem person, Role role) {
        if (!person.isSelf() || role == person.profile().role() || isSure(role)) {
            model.give(person, role);
        }
    }

    private boolean isSure(Role role) {
        return questions.confirm(
                Texts.get("role.ownTitle", PeopleWords.of(role)),
                Texts.get("role.ownQuestion"),
                Texts.get("role.ownYes"),
                Texts.get("role.ownNo"));
    }

    /** Takes no room while there is nothing to say. */
    public Node problem() {
        ProblemBox box = new ProblemBox();
        box.setId("role-problem");
        model.failureProperty().addListener((property, before, failure) -> box.show(words(failure)));
        return box;
    }

    private static String words(RoleFailure failure) {
        return failure == null ? "" : PeopleWords.of(failure);
    }
}
