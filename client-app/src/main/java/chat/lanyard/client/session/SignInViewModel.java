package chat.lanyard.client.session;

import chat.lanyard.client.settings.SettingsStore;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The sign-in screen. Belongs to the user interface's thread. */
public final class SignInViewModel {
    private final SignInService service;
    private final SettingsStore settings;
    private final Executor ui;
    private final ObjectProperty<SignInMode> mode = new SimpleObjectProperty<>(SignInMode.SIGN_IN);
    private final StringProperty address = new SimpleStringProperty("");
    private final StringProperty username = new SimpleStringProperty("");
    private final StringProperty displayName = new SimpleStringProperty("");
    private final StringProperty password = new SimpleStringProperty("");
    private final StringProperty invitation = new SimpleStringProperty("");
    private final StringProperty serverName = new SimpleStringProperty("");
    private final BooleanProperty keepSignedIn = new SimpleBooleanProperty(true);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Failure> failure = new ReadOnlyObjectWrapper<>();
    private Consumer<Session> onSignedIn = session -> {};

    /** @param ui runs what changes the properties, in order, on the user interface's thread */
    public SignInViewModel(SignInService service, SettingsStore settings, Executor ui) {
        this.service = service;
        this.settings = settings;
        this.ui = ui;
        address.set(settings.current().lastServer());
        username.set(settings.current().lastUsername());
    }

    public ObjectProperty<SignInMode> modeProperty() {
        return mode;
    }

    /** A host, an address or an invitation link; not used when hosting. */
    public StringProperty addressProperty() {
        return address;
    }

    public StringProperty usernameProperty() {
        return username;
    }

    /** Shown to others; when it is empty the server uses the user name. */
    public StringProperty displayNameProperty() {
        return displayName;
    }

    public StringProperty passwordProperty() {
        return password;
    }

    /** A code or an invitation link; may stay empty when the address is a link, or the server is open. */
    public StringProperty invitationProperty() {
        return invitation;
    }

    /** What the hosted server is called; empty: this computer's name. */
    public StringProperty serverNameProperty() {
        return serverName;
    }

    public BooleanProperty keepSignedInProperty() {
        return keepSignedIn;
    }

    /** Whether an answer is awaited; {@link #submit} does nothing meanwhile. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Why the last attempt failed; {@code null} when there is nothing to say. */
    public ReadOnlyObjectProperty<Failure> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** Called on the user interface's thread with every session that was opened. */
    public void setOnSignedIn(Consumer<Session> listener) {
        onSignedIn = listener;
    }

    /** Shows why the last session ended, or with {@code null} nothing. */
    public void show(Failure reason) {
        failure.set(reason);
    }

    /** Tries what was typed, in the current mode. */
    public void submit() {
        SignInForm form = new SignInForm(
                mode.get(), address.get(), username.get(), displayName.get(), password.get(), invitation.get());
        attempt(() -> form.submit(service, serverName.get(), keepSignedIn.get()));
    }

    /** Comes back to a session that was saved, if there is one, whether its server answers or not. */
    public void resumeSaved() {
        attempt(service::reopen);
    }

    private void attempt(Attempt attempt) {
        if (busy.get()) {
            return;
        }
        failure.set(null);
        try {
            CompletableFuture<Session> opening = attempt.start();
            busy.set(true);
            opening.whenComplete((session, error) -> ui.execute(() -> finish(session, error)));
        } catch (SessionException e) {
            failure.set(e.failure());
        }
    }

    private void finish(Session session, Throwable error) {
        if (error == null) {
            opened(session);
        } else {
            failure.set(SignInService.failureOf(error));
        }
        busy.set(false);
    }

    /** @param session {@code null} if none was saved */
    private void opened(Session session) {
        if (session != null) {
            password.set("");
            invitation.set("");
            settings.update(current -> current.withLastSignIn(
                    session.server().display(), session.user().username()));
            onSignedIn.accept(session);
        }
    }

    /** Starts to open a session, or throws a {@link SessionException} about what was typed. */
    private interface Attempt {
        CompletableFuture<Session> start();
    }
}
