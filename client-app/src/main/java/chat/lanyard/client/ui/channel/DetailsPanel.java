package chat.lanyard.client.ui.channel;

import chat.lanyard.client.conversation.ChannelDetailsViewModel;
import chat.lanyard.client.conversation.ChannelRights;
import chat.lanyard.client.text.Texts;
import chat.lanyard.client.ui.common.Labels;
import chat.lanyard.client.ui.common.Questions;
import chat.lanyard.client.ui.control.Field;
import chat.lanyard.client.ui.control.Panel;
import chat.lanyard.protocol.permission.Permission;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** What a channel is called and is for, and what one may do with it as a whole; nothing else is offered. */
final class DetailsPanel implements Panel {
    private final ChannelDetailsViewModel model;
    private final Questions questions;
    private final CheckBox mute = new CheckBox(Texts.get("channel.mute"));
    private final ChangeListener<Boolean> muted = (property, before, now) -> mute.setSelected(now);
    private final CardBody body;

    DetailsPanel(ChannelDetailsViewModel model, Questions questions) {
        this.model = model;
        this.questions = questions;
        prepareMute();
        body = model.channel().isDirect()
                ? new CardBody("details", mute, mute, new RequestProblem(model.request()))
                : channelBody();
    }

    private CardBody channelBody() {
        Field name = Field.text("details-name", Texts.get("channel.name"), model.nameProperty());
        Field topic = Field.text("details-topic", Texts.get("channel.topic"), model.topicProperty());
        Field description =
                Field.lines("details-description", Texts.get("channel.description"), model.descriptionProperty());
        name.readOnlyProperty().bind(not(Permission.RENAME));
        topic.readOnlyProperty().bind(not(Permission.CHANGE_TOPIC));
        description.readOnlyProperty().bind(not(Permission.RENAME));
        Label archived = Labels.wrapped(Texts.get("channel.isArchived"), "second");
        showIf(archived, may(ChannelRights::archived));
        return new CardBody(
                "details",
                topic,
                archived,
                name,
                topic,
                description,
                new RequestProblem(model.request()),
                new HBox(8, Labels.gap(), save()),
                mute,
                archive(),
                restore(),
                leave());
    }

    private void prepareMute() {
        mute.setId("details-mute");
        mute.setWrapText(true);
        mute.setSelected(model.channel().mutedProperty().get());
        model.channel().mutedProperty().addListener(muted);
        mute.setOnAction(event -> model.mute(mute.isSelected()));
    }

    private Button save() {
        Button save = button("details-save", Texts.get("channel.save"), model::save);
        save.getStyleClass().add("primary");
        save.disableProperty().bind(model.request().busyProperty());
        showIf(save, may(Permission.CHANGE_TOPIC));
        return save;
    }

    private Button archive() {
        Button archive = button("details-archive", Texts.get("channel.archive"), this::askToArchive);
        showIf(archive, may(rights -> rights.may(Permission.ARCHIVE) && !rights.archived()));
        return archive;
    }

    private Button restore() {
        Button restore = button("details-restore", Texts.get("channel.restore"), model::restore);
        showIf(restore, may(rights -> rights.may(Permission.ARCHIVE) && rights.archived()));
        return restore;
    }

    private Button leave() {
        Button leave = button("details-leave", Texts.get("channel.leave"), this::askToLeave);
        showIf(leave, may(Permission.LEAVE));
        return leave;
    }

    private void askToArchive() {
        if (questions.confirm(
                Texts.get("channel.archiveTitle", model.channel().title()),
                Texts.get("channel.archiveQuestion"),
                Texts.get("channel.archiveYes"),
                Texts.get("channel.archiveNo"))) {
            model.archive();
        }
    }

    private void askToLeave() {
        if (questions.confirm(
                Texts.get("channel.leaveTitle", model.channel().title()),
                model.isPrivate() ? Texts.get("channel.leavePrivate") : Texts.get("channel.leavePublic"),
                Texts.get("channel.leaveYes"),
                Texts.get("channel.leaveNo"))) {
            model.leave();
        }
    }

    private static Button button(String id, String name, Runnable action) {
        Button button = new Button(name);
        button.setId(id);
        button.setOnAction(event -> action.run());
        return button;
    }

    private ObservableBooleanValue may(Permission permission) {
        return may(rights -> rights.may(permission));
    }

    private ObservableBooleanValue may(Predicate<ChannelRights> what) {
        return Bindings.createBooleanBinding(
                () -> what.test(model.rightsProperty().get()), model.rightsProperty());
    }

    private ObservableBooleanValue not(Permission permission) {
        return may(rights -> !rights.may(permission));
    }

    private static void showIf(Node node, ObservableBooleanValue shown) {
        node.visibleProperty().bind(shown);
        node.managedProperty().bind(node.visibleProperty());
    }

    @Override
    public ObservableValue<String> title() {
        return new ReadOnlyStringWrapper(Texts.get("channel.details"));
    }

    @Override
    public ObservableValue<String> detail() {
        return model.channel().nameProperty().map(name -> model.channel().title());
    }

    @Override
    public Node content() {
        return body;
    }

    @Override
    public void closed() {
        model.channel().mutedProperty().removeListener(muted);
        model.close();
    }
}
