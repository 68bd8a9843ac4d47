package chat.lanyard.client.ui.hosting;

import chat.lanyard.client.hosting.HostingViewModel;
import chat.lanyard.client.text.Texts;
import chat.lanyard.client.ui.common.Labels;
import javafx.scene.control.Button;

/** The invitation to pass on, and a button that makes a new one. */
final class InvitationRow extends CopyField {
    InvitationRow(HostingViewModel model) {
        super("hosting-invitation", Texts.get("hosting.invitation"), model.invitationLinkProperty());
        Button fresh = new Button(Texts.get("hosting.newInvitation"));
        fresh.setId("new-invitation");
        fresh.getStyleClass().add("primary");
        fresh.setOnAction(event -> model.newInvitation());
        addButton(fresh);
        getChildren().add(Labels.wrapped(Texts.get("hosting.invitationAbout"), "small", "second"));
    }
}
