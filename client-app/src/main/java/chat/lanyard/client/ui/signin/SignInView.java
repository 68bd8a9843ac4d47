package chat.lanyard.client.ui.signin;

import chat.lanyard.client.session.SignInViewModel;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;

/** The first screen: where to go at the left, what to fill in at the right. */
public final class SignInView extends GridPane {
    private final SignInForm form;

    public SignInView(SignInViewModel model) {
        form = new SignInForm(model);
        getStyleClass().add("sign-in");
        addRow(0, new ServerChoice(model, form::focusFirst), form);
        getColumnConstraints().addAll(share(40), share(60));
        RowConstraints all = new RowConstraints();
        all.setVgrow(Priority.ALWAYS);
        getRowConstraints().add(all);
    }

    /** Puts the caret where typing begins. */
    @Override
    public void requestFocus() {
        form.focusFirst();
    }

    private static ColumnConstraints share(double percent) {
        ColumnConstraints column = new ColumnConstraints();
        column.setPercentWidth(percent);
        return column;
    }
}
