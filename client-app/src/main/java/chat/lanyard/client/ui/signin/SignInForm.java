package chat.lanyard.client.ui.signin;

import chat.lanyard.client.session.Failure;
import chat.lanyard.client.session.SignInMode;
import chat.lanyard.client.session.SignInViewModel;
import chat.lanyard.client.text.Texts;
import chat.lanyard.client.ui.common.FailureWords;
import chat.lanyard.client.ui.common.Labels;
import chat.lanyard.client.ui.control.BusyMark;
import chat.lanyard.client.ui.control.Field;
import chat.lanyard.client.ui.control.ProblemBox;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** What is filled in: as many fields as the chosen way needs, one button, and a problem in place when there is one. */
final class SignInForm extends ScrollPane {
    private static final String INVITATION_LINK = "/join/";

    private final SignInViewModel model;
    private final Field address;
    private final Field serverName;
    private final Field invitation;
    private final Field displayName;
    private final Field username;
    private final Field password;
    private final Label heading = Labels.wrapped("", "heading");
    private final Button submit = new Button();
    private final Button change = new Button();
    private final ProblemBox problem = new ProblemBox();

    SignInForm(SignInViewModel model) {
        this.model = model;
        address = Field.text("address", Texts.get("signin.address"), model.addressProperty())
                .withPrompt(Texts.get("signin.addressPrompt"));
        serverName = Field.text("server-name", Texts.get("signin.serverName"), model.serverNameProperty())
                .withPrompt(Texts.get("signin.serverNamePrompt"));
        invitation = Field.text("invitation", Texts.get("signin.invitation"), model.invitationProperty())
                .withPrompt(Texts.get("signin.invitationPrompt"));
        displayName = Field.text("display-name", Texts.get("signin.displayName"), model.displayNameProperty());
        username = Field.text("username", Texts.get("signin.username"), model.usernameProperty());
        password = Field.password("password", Texts.get("signin.password"), model.passwordProperty());
        setContent(new StackPane(column()));
        setFitToWidth(true);
        setFitToHeight(true);
        setFocusTraversable(false);
        model.modeProperty().addListener(mode -> {
            model.show(null);
            showMode();
        });
        model.addressProperty().addListener(text -> showInvitation());
        model.failureProperty().addListener((property, before, failure) -> showProblem(failure));
        showMode();
        showProblem(model.failureProperty().get());
    }

    private VBox column() {
        CheckBox keep = new CheckBox(Texts.get("signin.keep"));
        keep.setId("keep");
        keep.selectedProperty().bindBidirectional(model.keepSignedInProperty());
        VBox column = new VBox(
                heading, address, serverName, invitation, displayName, username, password, keep, problem, submitRow());
        column.getStyleClass().add("sign-in-form");
        return column;
    }

    private VBox submitRow() {
        submit.setId("submit");
        submit.setDefaultButton(true);
        submit.getStyleClass().add("primary");
        submit.setMaxWidth(Double.MAX_VALUE);
        submit.disableProperty().bind(model.busyProperty());
        submit.setOnAction(event -> model.submit());
        BusyMark busy = new BusyMark(Texts.get("signin.busy"), model.busyProperty());
        StackPane button = new StackPane(submit, busy);
        StackPane.setAlignment(busy, Pos.CENTER_RIGHT);
        change.setId("change-mode");
        change.getStyleClass().add("plain");
        change.setOnAction(event -> changeMode());
        HBox below = new HBox(change);
        below.setAlignment(Pos.CENTER);
        return new VBox(8, button, below);
    }

    private void changeMode() {
        boolean creating = model.modeProperty().get() == SignInMode.SIGN_IN;
        model.modeProperty().set(creating ? SignInMode.CREATE_ACCOUNT : SignInMode.SIGN_IN);
        focusFirst();
    }

    private void showMode() {
        SignInMode mode = model.modeProperty().get();
        address.setVisible(mode != SignInMode.HOST);
        serverName.setVisible(mode == SignInMode.HOST);
        displayName.setVisible(mode != SignInMode.SIGN_IN);
        heading.setText(headingOf(mode));
        submit.setText(submitOf(mode));
        change.setText(mode == SignInMode.SIGN_IN ? Texts.get("signin.toCreate") : Texts.get("signin.toSignIn"));
        change.setVisible(mode != SignInMode.HOST);
        showInvitation();
    }

    /** An address that is an invitation brings its code along, and is for somebody who has no account yet. */
    private void showInvitation() {
        boolean linked = model.addressProperty().get().contains(INVITATION_LINK);
        if (linked
                && model.modeProperty().get() == SignInMode.SIGN_IN
                && !model.busyProperty().get()) {
            model.modeProperty().set(SignInMode.CREATE_ACCOUNT);
        }
        invitation.setVisible(!linked && model.modeProperty().get() == SignInMode.CREATE_ACCOUNT);
    }

    private void showProblem(Failure failure) {
        problem.show(failure == null ? "" : FailureWords.of(failure));
    }

    private static String headingOf(SignInMode mode) {
        return switch (mode) {
            case SIGN_IN -> Texts.get("signin.heading");
            case CREATE_ACCOUNT -> Texts.get("signin.headingCreate");
            case HOST -> Texts.get("signin.headingHost");
        };
    }

    private static String submitOf(SignInMode mode) {
        return switch (mode) {
            case SIGN_IN -> Texts.get("signin.submit");
            case CREATE_ACCOUNT -> Texts.get("signin.submitCreate");
            case HOST -> Texts.get("signin.submitHost");
        };
    }

    /** The first field that is shown and still empty. */
    void focusFirst() {
        Stream.of(address, serverName, displayName, username, password)
                .filter(Field::isVisible)
                .filter(Field::isEmpty)
                .findFirst()
                .orElse(password)
                .requestFocus();
    }
}
