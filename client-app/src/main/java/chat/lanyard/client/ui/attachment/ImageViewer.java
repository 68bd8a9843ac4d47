package chat.lanyard.client.ui.attachment;

import chat.lanyard.client.conversation.FileItem;
import chat.lanyard.client.text.Texts;
import chat.lanyard.client.ui.common.Icons;
import chat.lanyard.client.ui.common.Labels;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/** Shows the pictures of a message large, over everything: next and previous by arrows, larger by plus or the wheel, away by Esc. */
public final class ImageViewer extends BorderPane {
    private static final int MOST_SIDE = 2_400;
    private static final double STEP = 1.25;
    private static final double SMALLEST = 0.1;
    private static final double LARGEST = 8;

    private final FileActions actions;
    private final Label name = Labels.styled("", "viewer-name");
    private final ImageView view = new ImageView();
    private final StackPane middle = new StackPane(view);
    private final ScrollPane scroll = new ScrollPane(middle);
    private List<FileItem> pictures = List.of();
    private int place;
    private double zoom = 1;
    private Node focusBefore;

    public ImageViewer(FileActions actions) {
        this.actions = actions;
        setId("image-viewer");
        getStyleClass().add("image-viewer");
        view.setPreserveRatio(true);
        view.setSmooth(true);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setPannable(true);
        setTop(bar());
        setCenter(scroll);
        setVisible(false);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        addEventFilter(ScrollEvent.SCROLL, this::wheeled);
        scroll.viewportBoundsProperty().addListener(property -> fit());
    }

    private HBox bar() {
        HBox bar = new HBox(
                6,
                name,
                Labels.gap(),
                Icons.button(Feather.CHEVRON_LEFT, Texts.get("viewer.previous"), () -> go(-1)),
                Icons.button(Feather.CHEVRON_RIGHT, Texts.get("viewer.next"), () -> go(1)),
                Icons.button(Feather.ZOOM_OUT, Texts.get("viewer.smaller"), () -> zoomBy(1 / STEP)),
                Icons.button(Feather.ZOOM_IN, Texts.get("viewer.larger"), () -> zoomBy(STEP)),
                Icons.button(Feather.SAVE, Texts.get("viewer.save"), () -> actions.saveAs(pictures.get(place))),
                Icons.button(Feather.X, Texts.get("viewer.close"), this::close));
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("viewer-bar");
        return bar;
    }

    /** Shows one of these. */
    public void show(List<FileItem> shown, int first) {
        focusBefore = getScene().getFocusOwner();
        pictures = shown;
        place = first;
        setVisible(true);
        toFront();
        scroll.requestFocus();
        load();
    }

    private void load() {
        FileItem picture = pictures.get(place);
        zoom = 1;
        view.setImage(null);
        name.setText(Texts.get("viewer.name", picture.name(), place + 1, pictures.size()));
        int side = Math.min(
                MOST_SIDE,
                Math.max(picture.attachment().width(), picture.attachment().height()));
        actions.images().load(picture.attachment(), side, side, image -> loaded(picture, image));
    }

    private void loaded(FileItem picture, Optional<Image> image) {
        if (isVisible() && pictures.get(place).equals(picture)) {
            view.setImage(image.orElse(null));
            fit();
        }
    }

    private void go(int step) {
        place = Math.floorMod(place + step, pictures.size());
        load();
    }

    private void zoomBy(double factor) {
        zoom = Math.max(SMALLEST, Math.min(LARGEST, zoom * factor));
        fit();
    }

    /** As large as the window allows, but no larger than the picture, times the zoom. */
    private void fit() {
        Image image = view.getImage();
        if (image != null) {
            double width = Math.min(image.getWidth(), scroll.getViewportBounds().getWidth());
            double height =
                    Math.min(image.getHeight(), scroll.getViewportBounds().getHeight());
            double scale = Math.min(width / image.getWidth(), height / image.getHeight());
            view.setFitWidth(image.getWidth() * scale * zoom);
            view.setFitHeight(image.getHeight() * scale * zoom);
        }
    }

    private void pressed(KeyEvent event) {
        Runnable action = actionOf(event.getCode());
        if (action != null) {
            event.consume();
            action.run();
        }
    }

    private Runnable actionOf(KeyCode code) {
        return switch (code) {
            case ESCAPE -> this::close;
            case LEFT -> () -> go(-1);
            case RIGHT -> () -> go(1);
            case PLUS, ADD, EQUALS -> () -> zoomBy(STEP);
            case MINUS, SUBTRACT -> () -> zoomBy(1 / STEP);
            default -> null;
        };
    }

    private void wheeled(ScrollEvent event) {
        if (event.isShortcutDown()) {
            zoomBy(event.getDeltaY() > 0 ? STEP : 1 / STEP);
            event.consume();
        }
    }

    /** Goes away if it shows one of these contents, by their SHA-256. */
    public void forget(Set<String> contents) {
        if (isVisible()
                && pictures.stream()
                        .anyMatch(picture ->
                                contents.contains(picture.attachment().sha256()))) {
            close();
        }
    }

    /** Goes away, if it is there. */
    public void close() {
        if (!isVisible()) {
            return;
        }
        boolean focused = holds(getScene().getFocusOwner());
        setVisible(false);
        view.setImage(null);
        if (focused && focusBefore != null) {
            focusBefore.requestFocus();
        }
    }

    /** Whether something is a part of such a viewer, whose keys are its own. */
    public static boolean holds(Object target) {
        Node node = target instanceof Node part ? part : null;
        while (node != null && !(node instanceof ImageViewer)) {
            node = node.getParent();
        }
        return node != null;
    }
}
