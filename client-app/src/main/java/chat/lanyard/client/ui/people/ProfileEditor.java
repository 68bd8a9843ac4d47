package chat.lanyard.client.ui.people;

import chat.lanyard.client.conversation.EmojiHabits;
import chat.lanyard.client.people.PeopleViewModel;
import chat.lanyard.client.people.PersonItem;
import chat.lanyard.client.people.ProfileViewModel;
import chat.lanyard.client.text.Texts;
import chat.lanyard.client.ui.common.Labels;
import chat.lanyard.client.ui.control.AvatarView;
import chat.lanyard.client.ui.control.Field;
import chat.lanyard.client.ui.control.Panel;
import java.io.File;
import java.time.ZoneId;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

/** What one tells of oneself, to be changed: picture, name, local time, status. */
public final class ProfileEditor implements Panel {
    private static final double PICTURE = 96;

    private final PeopleViewModel people;
    private final ProfileViewModel model;
    private final EmojiHabits habits;
    private final Runnable close;
    private final StringProperty name = new SimpleStringProperty();
    private final CheckBox localTime = new CheckBox();
    private final StackPane picture = new StackPane();
    private final Button remove = new Button(Texts.get("profile.picture.remove"));
    private final Label failure = Labels.wrapped("", "failure-words");
    private final InvalidationListener selfChanged = property -> showPicture();
    private final InvalidationListener failed = property -> showFailure();
    private final Node content;

    /**
     * @param habits which emojis to offer first
     * @param close puts this away
     */
    public ProfileEditor(PeopleViewModel people, EmojiHabits habits, Runnable close) {
        this.people = people;
        this.habits = habits;
        this.model = people.profile();
        this.close = close;
        PersonItem self = people.selfProperty().get();
        name.set(self.displayName());
        localTime.setId("profile-local-time");
        localTime.setText(
                Texts.get("profile.showLocalTime", ZoneId.systemDefault().getId()));
        localTime.setSelected(self.profile().timeZone() != null);
        localTime.setWrapText(true);
        failure.setId("profile-failure");
        content = content(self);
        people.selfProperty().addListener(selfChanged);
        model.failureProperty().addListener(failed);
        showPicture();
        showFailure();
    }

    private Node content(PersonItem self) {
        VBox all = new VBox(
                16,
                pictureRow(),
                Field.text("profile-display-name", Texts.get("profile.name"), name),
                localTime,
                saveRow(),
                new StatusForm(model, self.profile().status(), new EmojiButton(habits), close),
                failure);
        all.getStyleClass().add("profile-editor");
        ScrollPane scroll = new ScrollPane(all);
        scroll.setId("profile-editor");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("plain-scroll");
        return scroll;
    }

    private HBox pictureRow() {
        Button choose = new Button(Texts.get("profile.picture.choose"));
        choose.setId("choose-picture");
        choose.setOnAction(event -> choose());
        choose.disableProperty().bind(model.busyProperty());
        remove.setId("remove-picture");
        remove.getStyleClass().add("plain");
        remove.setOnAction(event -> model.removePicture());
        VBox buttons =
                new VBox(8, choose, remove, Labels.wrapped(Texts.get("profile.picture.about"), "small", "second"));
        HBox row = new HBox(16, picture, buttons);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void choose() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Texts.get("profile.picture.choose"));
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(
                        Texts.get("profile.picture.kinds"), "*.png", "*.jpg", "*.jpeg", "*.PNG", "*.JPG", "*.JPEG"));
        File file = chooser.showOpenDialog(content.getScene().getWindow());
        if (file != null) {
            model.choosePicture(file.toPath());
        }
    }

    private HBox saveRow() {
        Button save = new Button(Texts.get("profile.save"));
        save.setId("save-profile");
        save.getStyleClass().add("primary");
        save.disableProperty().bind(model.busyProperty());
        save.setOnAction(event -> model.update(
                name.get(), localTime.isSelected() ? ZoneId.systemDefault().getId() : "", close));
        return new HBox(save);
    }

    private void showPicture() {
        PersonItem self = people.selfProperty().get();
        picture.getChildren().setAll(new AvatarView(self.avatar(), PICTURE));
        remove.setVisible(self.avatar().picture() != null);
        remove.setManaged(remove.isVisible());
    }

    private void showFailure() {
        boolean any = model.failureProperty().get() != null;
        failure.setText(any ? PeopleWords.of(model.failureProperty().get()) : "");
        failure.setVisible(any);
        failure.setManaged(any);
    }

    @Override
    public ObservableValue<String> title() {
        return new ReadOnlyStringWrapper(Texts.get("profile.own"));
    }

    @Override
    public Node content() {
        return content;
    }

    @Override
    public void closed() {
        people.selfProperty().removeListener(selfChanged);
        model.failureProperty().removeListener(failed);
    }
}
