package chat.lanyard.client.ui.channel;

import chat.lanyard.client.conversation.MembersViewModel;
import chat.lanyard.client.people.PersonItem;
import chat.lanyard.client.text.Texts;
import chat.lanyard.client.ui.common.Questions;
import chat.lanyard.client.ui.control.Panel;
import chat.lanyard.client.ui.people.RoleOffer;
import chat.lanyard.protocol.permission.Permission;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Who is in the conversation and there at the moment; lets others in and takes people out where one may. */
final class MembersPanel implements Panel {
    private static final double ROW = 44;
    private static final double MOST_FOUND = 220;
    private final MembersViewModel model;
    private final Questions questions;
    private final ListView<PersonItem> list;
    private final CardBody body;

    MembersPanel(MembersViewModel model, RoleOffer roles, Questions questions) {
        this.model = model;
        this.questions = questions;
        this.list = new ListView<>(model.members());
        prepareList();
        MemberMenu.install(list, roles);
        body = new CardBody("members", list, new RequestProblem(model.request()), roles.problem(), list);
        if (model.rights().may(Permission.INVITE)) {
            body.getChildren().add(0, inviting());
        }
    }

    /** Names are completed as soon as one types. */
    private PersonPicker inviting() {
        PersonPicker picker =
                new PersonPicker("invite-field", Texts.get("members.invite"), model.others(), model::invite);
        picker.found().setPrefHeight(MOST_FOUND);
        picker.found().visibleProperty().bind(model.others().typedProperty().isNotEmpty());
        picker.found().managedProperty().bind(picker.found().visibleProperty());
        return picker;
    }

    private void prepareList() {
        list.setId("members-list");
        list.getStyleClass().add("plain-list");
        list.setAccessibleText(Texts.get("members.title"));
        list.setFixedCellSize(ROW);
        list.setPlaceholder(new Label());
        list.setCellFactory(members -> new MemberCell(this::isRemovable, this::remove));
        VBox.setVgrow(list, Priority.ALWAYS);
        list.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            PersonItem person = list.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.DELETE && person != null && isRemovable(person)) {
                event.consume();
                remove(person);
            }
        });
    }

    private boolean isRemovable(PersonItem person) {
        return model.rights().may(Permission.REMOVE) && !person.isSelf();
    }

    private void remove(PersonItem person) {
        boolean sure = questions.confirm(
                Texts.get("members.removeTitle", person.displayName()),
                Texts.get("members.removeQuestion", model.channel().title()),
                Texts.get("members.removeYes"),
                Texts.get("members.removeNo"));
        if (sure) {
            model.remove(person);
        }
    }

    @Override
    public ObservableValue<String> title() {
        return Bindings.createStringBinding(
                () -> Texts.get("members.counted", model.members().size()), model.members());
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
        model.close();
    }
}
