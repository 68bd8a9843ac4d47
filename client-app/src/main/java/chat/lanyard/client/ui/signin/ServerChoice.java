package chat.lanyard.client.ui.signin;

import chat.lanyard.client.session.SignInMode;
import chat.lanyard.client.session.SignInViewModel;
import chat.lanyard.client.text.Texts;
import chat.lanyard.client.ui.common.Icons;
import chat.lanyard.client.ui.common.Labels;
import chat.lanyard.client.ui.control.AvatarView;
import chat.lanyard.client.ui.control.CardButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The ways in: the server of last time, any other one, or a new one on this computer. */
final class ServerChoice extends ScrollPane {
    private static final double MARK = 36;
    private final SignInViewModel model;
    private final Runnable chosen;
    private final String lastServer;

    /** @param chosen called when a way was chosen and the form should get the focus */
    ServerChoice(SignInViewModel model, Runnable chosen) {
        this.model = model;
        this.chosen = chosen;
        this.lastServer = model.addressProperty().get();
        VBox side = new VBox(
                Labels.styled(Texts.get("app.name"), "product"), Labels.wrapped(Texts.get("app.about"), "second"));
        side.getStyleClass().add("sign-in-side");
        addWaysIn(side);
        setContent(side);
        setFitToWidth(true);
        setFitToHeight(true);
        setFocusTraversable(false);
    }

    private void addWaysIn(VBox side) {
        side.getChildren().add(Labels.styled(Texts.get("signin.servers"), "section"));
        if (!lastServer.isBlank()) {
            side.getChildren().add(lastServerCard());
        }
        side.getChildren()
                .addAll(otherServerCard(), Labels.styled(Texts.get("signin.noServer"), "section"), hostCard());
    }

    private CardButton lastServerCard() {
        CardButton card = new CardButton(
                AvatarView.ofServer(lastServer, MARK),
                lastServer,
                Texts.get("signin.lastServer"),
                () -> choose(SignInMode.SIGN_IN, lastServer));
        card.setId("last-server");
        model.modeProperty().addListener(property -> showChoice(card));
        model.addressProperty().addListener(property -> showChoice(card));
        showChoice(card);
        return card;
    }

    private void showChoice(CardButton card) {
        card.setSelected(model.modeProperty().get() != SignInMode.HOST
                && model.addressProperty().get().equals(lastServer));
    }

    private CardButton otherServerCard() {
        CardButton card = new CardButton(
                Icons.icon(Feather.PLUS), Texts.get("signin.otherServer"), "", () -> choose(SignInMode.SIGN_IN, ""));
        card.setId("other-server");
        return card;
    }

    private CardButton hostCard() {
        CardButton card = new CardButton(
                Icons.icon(Feather.HOME),
                Texts.get("signin.host"),
                Texts.get("signin.hostAbout"),
                () -> choose(SignInMode.HOST, model.addressProperty().get()));
        card.setId("host");
        model.modeProperty().addListener((property, before, mode) -> card.setSelected(mode == SignInMode.HOST));
        card.setSelected(model.modeProperty().get() == SignInMode.HOST);
        return card;
    }

    private void choose(SignInMode mode, String address) {
        model.modeProperty().set(mode);
        model.addressProperty().set(address);
        chosen.run();
    }
}
