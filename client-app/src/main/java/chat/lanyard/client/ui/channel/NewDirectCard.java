package chat.lanyard.client.ui.channel;

import chat.lanyard.client.conversation.NewDirectViewModel;
import chat.lanyard.client.people.PersonItem;
import chat.lanyard.client.text.Texts;
import chat.lanyard.client.ui.common.Icons;
import chat.lanyard.client.ui.common.Labels;
import chat.lanyard.client.ui.control.Panel;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Chooses the people of a direct conversation and opens it. */
final class NewDirectCard implements Panel {
    private final NewDirectViewModel model;
    private final FlowPane chosen = new FlowPane(8, 8);
    private final CardBody body;

    /** @param done called when the conversation is open */
    NewDirectCard(NewDirectViewModel model, Runnable done) {
        this.model = model;
        PersonPicker picker =
                new PersonPicker("direct-field", Texts.get("direct.prompt"), model.search(), model::choose);
        VBox.setVgrow(picker, Priority.ALWAYS);
        chosen.setId("direct-chosen");
        chosen.managedProperty().bind(Bindings.isNotEmpty(model.chosen()));
        model.chosen().addListener((ListChangeListener<PersonItem>) change -> showChosen(picker));
        showChosen(picker);
        Button open = new Button(Texts.get("direct.open"));
        open.setId("direct-open");
        open.getStyleClass().add("primary");
        open.disableProperty()
                .bind(Bindings.isEmpty(model.chosen()).or(model.request().busyProperty()));
        open.setOnAction(event -> model.open(done));
        body = new CardBody(
                "new-direct",
                picker,
                Labels.wrapped(Texts.get("direct.about", NewDirectViewModel.MOST), "second"),
                chosen,
                picker,
                new RequestProblem(model.request()),
                new HBox(Labels.gap(), open));
    }

    private void showChosen(Node next) {
        chosen.getChildren()
                .setAll(model.chosen().stream()
                        .map(person -> chip(person, next))
                        .toList());
    }

    private Button chip(PersonItem person, Node next) {
        Button chip = new Button(person.displayName(), Icons.icon(Feather.X));
        chip.setContentDisplay(ContentDisplay.RIGHT);
        chip.getStyleClass().add("chip");
        chip.setAccessibleText(Texts.get("direct.drop", person.displayName()));
        chip.setOnAction(event -> {
            model.drop(person);
            next.requestFocus();
        });
        return chip;
    }

    @Override
    public ObservableValue<String> title() {
        return new ReadOnlyStringWrapper(Texts.get("direct.title"));
    }

    @Override
    public Node content() {
        return body;
    }

    @Override
    public void closed() {
        model.close();
    }
}
