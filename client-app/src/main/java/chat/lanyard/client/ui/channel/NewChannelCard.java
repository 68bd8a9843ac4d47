package chat.lanyard.client.ui.channel;

import chat.lanyard.client.conversation.NewChannelViewModel;
import chat.lanyard.client.text.Texts;
import chat.lanyard.client.ui.common.Labels;
import chat.lanyard.client.ui.control.Field;
import chat.lanyard.client.ui.control.Panel;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Says what a new channel is to be, and makes it. */
final class NewChannelCard implements Panel {
    private final CardBody body;

    /** @param done called when the channel is open */
    NewChannelCard(NewChannelViewModel model, Runnable done) {
        Field name = Field.text("channel-name", Texts.get("channel.name"), model.nameProperty())
                .withPrompt(Texts.get("channel.namePrompt"));
        Button create = new Button(Texts.get("channel.create"));
        create.setId("channel-create");
        create.getStyleClass().add("primary");
        create.setDefaultButton(true);
        create.disableProperty()
                .bind(model.nameProperty().isEmpty().or(model.request().busyProperty()));
        create.setOnAction(event -> model.create(done));
        body = new CardBody(
                "new-channel",
                name,
                name,
                reach(model),
                Field.text("channel-topic", Texts.get("channel.topic"), model.topicProperty())
                        .withPrompt(Texts.get("channel.topicPrompt")),
                Field.lines("channel-description", Texts.get("channel.description"), model.descriptionProperty())
                        .withPrompt(Texts.get("channel.descriptionPrompt")),
                new RequestProblem(model.request()),
                new HBox(Labels.gap(), create));
    }

    private static VBox reach(NewChannelViewModel model) {
        ToggleGroup group = new ToggleGroup();
        RadioButton open = radio("channel-public", Texts.get("channel.public"), group);
        RadioButton secret = radio("channel-private", Texts.get("channel.private"), group);
        open.setSelected(true);
        secret.selectedProperty().bindBidirectional(model.privateProperty());
        return new VBox(8, open, secret);
    }

    private static RadioButton radio(String id, String words, ToggleGroup group) {
        RadioButton radio = new RadioButton(words);
        radio.setId(id);
        radio.setWrapText(true);
        radio.setToggleGroup(group);
        return radio;
    }

    @Override
    public ObservableValue<String> title() {
        return new ReadOnlyStringWrapper(Texts.get("channel.new"));
    }

    @Override
    public Node content() {
        return body;
    }
}
