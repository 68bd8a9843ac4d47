package chat.lanyard.client.ui.attachment;

import chat.lanyard.client.attachment.ChosenFile;
import chat.lanyard.client.conversation.AttachingViewModel;
import chat.lanyard.client.text.Texts;
import chat.lanyard.client.ui.common.Icons;
import chat.lanyard.client.ui.common.Labels;
import chat.lanyard.protocol.value.ProtocolLimits;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The files that go with the next message, above where it is written; nothing while there are none. */
public final class AttachTray extends VBox {
    private final AttachingViewModel model;
    private final FlowPane chips = new FlowPane(6, 6);
    private final Label problem = Labels.styled("", "small", "problem-words");

    private final InvalidationListener changed = change -> show();

    public AttachTray(AttachingViewModel model) {
        this.model = model;
        setId("attach-tray");
        getStyleClass().add("attach-tray");
        model.files().addListener(changed);
        model.problemProperty().addListener(changed);
        show();
    }

    /** Lets go of the view model. */
    public void dispose() {
        model.files().removeListener(changed);
        model.problemProperty().removeListener(changed);
    }

    private void show() {
        chips.getChildren().setAll(model.files().stream().map(this::chip).toList());
        getChildren().clear();
        if (!model.files().isEmpty()) {
            getChildren().add(chips);
        }
        if (model.problemProperty().get() != null) {
            problem.setText(words(model.problemProperty().get()));
            getChildren().add(problem);
        }
        setVisible(!getChildren().isEmpty());
        setManaged(isVisible());
    }

    private static String words(AttachingViewModel.Problem problem) {
        return switch (problem) {
            case UNREADABLE -> Texts.get("attach.unreadable");
            case FOLDER -> Texts.get("attach.folder");
            case NOT_KEPT -> Texts.get("attach.notKept");
            case TOO_MANY -> Texts.get("attach.tooMany", ProtocolLimits.ATTACHMENTS_PER_MESSAGE);
        };
    }

    private HBox chip(ChosenFile file) {
        Label name = Labels.styled(file.name(), "file-name");
        name.setMaxWidth(220);
        Label size = Labels.styled(FileWords.size(file.size()), "small", "second");
        Button remove = Icons.button(Feather.X, Texts.get("attach.remove", file.name()), () -> model.remove(file));
        HBox chip = new HBox(8, Icons.icon(Feather.PAPERCLIP), name, size, remove);
        chip.setAlignment(Pos.CENTER_LEFT);
        chip.getStyleClass().add("file-chip");
        return chip;
    }
}
