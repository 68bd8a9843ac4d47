package chat.lanyard.client.ui.attachment;

import chat.lanyard.client.attachment.FileProgress;
import chat.lanyard.client.attachment.Openable;
import chat.lanyard.client.conversation.FileItem;
import chat.lanyard.client.text.Texts;
import chat.lanyard.client.ui.common.Icons;
import chat.lanyard.client.ui.common.Labels;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** A file in a message: what it is, how far it is while it comes or goes, and what can be done with it. */
final class FileCard extends HBox {
    private static final double WIDTH = 340;

    private final FileItem file;
    private final FileActions actions;
    private final Label state = Labels.wrapped("", "small", "second", "file-state");
    private final ProgressBar bar = new ProgressBar(0);
    private final VBox words = new VBox(2);
    private final HBox buttons = new HBox(2);

    /** Kept here, because the view model holds it weakly: rows come and go. */
    private final ChangeListener<FileProgress> follower = (property, before, now) -> show(now);

    FileCard(FileItem file, FileActions actions) {
        this.file = file;
        this.actions = actions;
        getStyleClass().add("file-card");
        setMaxWidth(WIDTH);
        setAlignment(Pos.CENTER_LEFT);
        buttons.setAlignment(Pos.CENTER);
        Label name = Labels.styled(file.name(), "file-name");
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(Texts.get("file.progress", file.name()));
        words.setMinWidth(0);
        words.getChildren().addAll(name, state);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(Icons.icon(Feather.FILE_TEXT), words, buttons);
        var progress = actions.files().progressOf(file);
        progress.addListener(new WeakChangeListener<>(follower));
        show(progress.get());
    }

    private void show(FileProgress now) {
        boolean moving = now != null && now.isUnderWay();
        state.setText(FileWords.state(file.size(), now));
        bar.setProgress(now == null ? 0 : now.fraction());
        words.getChildren().remove(bar);
        if (moving) {
            words.getChildren().add(bar);
        }
        buttons.getChildren().setAll(file.isOutgoing() ? offeredOnTheWay(now) : offered(moving));
        setAccessibleText(Texts.get("file.spoken", file.name(), state.getText()));
    }

    private List<Button> offeredOnTheWay(FileProgress now) {
        Button leaveOut = Icons.button(Feather.X, Texts.get("attach.remove", file.name()), () -> actions.cancel(file));
        return switch (now.state()) {
            case WAITING, MOVING, BROKEN -> List.of(leaveOut);
            case FAILED ->
                List.of(
                        Icons.button(
                                Feather.ROTATE_CW, Texts.get("file.retry", file.name()), () -> actions.retry(file)),
                        leaveOut);
            case DONE, CANCELLED -> List.of();
        };
    }

    private List<Button> offered(boolean moving) {
        List<Button> offered = new ArrayList<>();
        Optional<Path> place = actions.files().savedPlace(file);
        if (moving) {
            offered.add(Icons.button(Feather.X, Texts.get("file.cancel", file.name()), () -> actions.cancel(file)));
        } else if (place.isPresent()) {
            if (Openable.is(file.attachment().type(), place.get())) {
                offered.add(Icons.button(
                        Feather.EXTERNAL_LINK, Texts.get("file.open", file.name()), () -> actions.open(place.get())));
            }
            offered.add(Icons.button(
                    Feather.FOLDER,
                    Texts.get("file.showInFolder", file.name()),
                    () -> actions.showInFolder(place.get())));
        } else {
            offered.add(Icons.button(
                    Feather.DOWNLOAD, Texts.get("file.download", file.name()), () -> actions.download(file)));
            offered.add(
                    Icons.button(Feather.SAVE, Texts.get("file.saveAsNamed", file.name()), () -> actions.saveAs(file)));
        }
        return offered;
    }
}
