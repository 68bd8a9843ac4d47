package chat.lanyard.client.hosting;

import chat.lanyard.client.session.Failure;
import chat.lanyard.client.session.ServerAddress;
import chat.lanyard.client.session.Session;
import chat.lanyard.client.session.SignInService;
import chat.lanyard.protocol.http.HttpApi;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** The panel for the person whose computer is the server. Belongs to the user interface's thread. */
public final class HostingViewModel implements AutoCloseable {
    private static final HttpApi.NewInvitation INVITATION = new HttpApi.NewInvitation("7d", 100);

    private static final int LOOK_MILLIS = 250;

    private final HostingService service;
    private final Executor ui;
    private final ScheduledExecutorService poll = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "lanyard-hosting-poll");
        thread.setDaemon(true);
        return thread;
    });
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper address = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper invitationCode = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper invitationLink = new ReadOnlyStringWrapper("");
    private final ReadOnlyIntegerWrapper connectedPeople = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<Failure> failure = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private Session session;
    private View shown = new View(false, "", 0);

    /** What there is to see; nobody is bothered while it stays the same. */
    private record View(boolean running, String address, int people) {}

    /** @param ui runs what changes the properties, in order, on the user interface's thread */
    public HostingViewModel(HostingService service, Executor ui) {
        this.service = service;
        this.ui = ui;
        poll.scheduleWithFixedDelay(this::look, 0, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** What others type to come here; empty when nothing runs. */
    public ReadOnlyStringProperty addressProperty() {
        return address.getReadOnlyProperty();
    }

    /** The newest invitation's code; empty until there is one. */
    public ReadOnlyStringProperty invitationCodeProperty() {
        return invitationCode.getReadOnlyProperty();
    }

    /** The newest invitation as a link that holds the address too; empty until there is one. */
    public ReadOnlyStringProperty invitationLinkProperty() {
        return invitationLink.getReadOnlyProperty();
    }

    /** People with a live connection, whoever uses this client included; looked at four times a second. */
    public ReadOnlyIntegerProperty connectedPeopleProperty() {
        return connectedPeople.getReadOnlyProperty();
    }

    /** Whether an invitation is being made. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Why the last invitation could not be made; else {@code null}. */
    public ReadOnlyObjectProperty<Failure> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** Whoever signed in makes the invitations; {@code null} when nobody is signed in. */
    public void setSession(Session signedIn) {
        session = signedIn;
        invitationCode.set("");
        invitationLink.set("");
        failure.set(null);
    }

    /** Whether nobody on the way can read along; asked once somebody is signed in. */
    public boolean isEncrypted() {
        return session.isEncrypted();
    }

    /** Makes an invitation for a week and up to 100 people. */
    public void newInvitation() {
        ServerAddress shared = service.sharedAddress();
        if (session == null || shared == null || busy.get()) {
            return;
        }
        busy.set(true);
        session.createInvitation(INVITATION).whenComplete((made, error) -> ui.execute(() -> show(made, shared, error)));
    }

    private void show(HttpApi.Invitation made, ServerAddress shared, Throwable error) {
        busy.set(false);
        failure.set(error == null ? null : SignInService.failureOf(error));
        if (error == null) {
            invitationCode.set(made.code());
            invitationLink.set(shared.invitationLink(made.code()));
        }
    }

    /** Disconnects everybody and stops the server. */
    public void stopHosting() {
        service.stop();
    }

    /** Whether closing the window would disconnect somebody else. */
    public boolean needsConfirmationToClose() {
        return service.connectedPeople() > 1;
    }

    private void look() {
        ServerAddress shared = service.sharedAddress();
        View seen = new View(shared != null, shared == null ? "" : shared.display(), service.connectedPeople());
        if (!seen.equals(shown)) {
            shown = seen;
            ui.execute(() -> show(seen));
        }
    }

    private void show(View seen) {
        running.set(seen.running());
        address.set(seen.address());
        connectedPeople.set(seen.people());
    }

    /** Looks no more; the server runs on until its service is closed. */
    @Override
    public void close() {
        poll.shutdownNow();
    }
}
