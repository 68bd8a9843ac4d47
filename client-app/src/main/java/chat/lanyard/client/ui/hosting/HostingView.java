package chat.lanyard.client.ui.hosting;

import chat.lanyard.client.hosting.HostingViewModel;
import chat.lanyard.client.session.Failure;
import chat.lanyard.client.text.Texts;
import chat.lanyard.client.ui.common.FailureWords;
import chat.lanyard.client.ui.common.Labels;
import chat.lanyard.client.ui.common.NotEncrypted;
import chat.lanyard.client.ui.control.ProblemBox;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** For the person whose computer is the server: where others find it, an invitation for them, who is there, and the end. */
public final class HostingView extends VBox {
    /** @param stop asks whether to stop hosting, and does it */
    public HostingView(HostingViewModel model, Runnable stop) {
        HBox head = new HBox(
                Labels.styled(Texts.get("hosting.title"), "title"),
                Labels.styled(Texts.get("hosting.about"), "second"));
        head.getStyleClass().add("pane-head");
        VBox content = new VBox(
                cards(model),
                new CopyField("hosting-address", Texts.get("hosting.address"), model.addressProperty()),
                new InvitationRow(model),
                problem(model),
                stopButton(stop));
        if (!model.isEncrypted()) {
            content.getChildren().add(1, NotEncrypted.line());
        }
        content.getStyleClass().add("hosting");
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head, scroll);
    }

    private static HBox cards(HostingViewModel model) {
        Label status = Labels.styled("", "strong");
        Label people = Labels.styled("", "strong");
        Runnable refresh = () -> {
            boolean running = model.runningProperty().get();
            status.setText(running ? Texts.get("hosting.running") : Texts.get("hosting.stopped"));
            people.setText(
                    Texts.get("hosting.people", model.connectedPeopleProperty().get()));
        };
        model.runningProperty().addListener(property -> refresh.run());
        model.connectedPeopleProperty().addListener(property -> refresh.run());
        refresh.run();
        HBox cards = new HBox(card(Texts.get("hosting.status"), status), card(Texts.get("hosting.online"), people));
        cards.getStyleClass().add("cards");
        return cards;
    }

    private static VBox card(String name, Label value) {
        VBox card = new VBox(Labels.styled(name, "section"), value);
        card.getStyleClass().add("card");
        HBox.setHgrow(card, Priority.ALWAYS);
        card.setMaxWidth(Double.MAX_VALUE);
        return card;
    }

    private static ProblemBox problem(HostingViewModel model) {
        ProblemBox box = new ProblemBox();
        model.failureProperty().addListener((property, before, failure) -> box.show(words(failure)));
        box.show(words(model.failureProperty().get()));
        return box;
    }

    private static String words(Failure failure) {
        return failure == null ? "" : FailureWords.of(failure);
    }

    private static HBox stopButton(Runnable stop) {
        Button button = new Button(Texts.get("hosting.stop"));
        button.setId("stop-hosting");
        button.getStyleClass().add("bad");
        button.setOnAction(event -> stop.run());
        return new HBox(Labels.gap(), button);
    }
}
