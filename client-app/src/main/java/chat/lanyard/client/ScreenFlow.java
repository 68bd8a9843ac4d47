package chat.lanyard.client;

import chat.lanyard.client.connection.ConnectionState;
import chat.lanyard.client.conversation.ChatViewModel;
import chat.lanyard.client.hosting.HostingViewModel;
import chat.lanyard.client.session.Failure;
import chat.lanyard.client.session.Session;
import chat.lanyard.client.session.SignInViewModel;
import chat.lanyard.client.text.Texts;
import chat.lanyard.client.ui.MainWindow;
import chat.lanyard.client.ui.common.Dialogs;
import chat.lanyard.client.ui.conversation.ChatView;
import chat.lanyard.client.ui.conversation.LastConversation;
import chat.lanyard.client.ui.conversation.RememberedEmojis;
import chat.lanyard.client.ui.hosting.HostingView;
import chat.lanyard.client.ui.signin.SignInView;
import chat.lanyard.client.ui.theme.ThemeChoice;
import chat.lanyard.protocol.permission.Permission;
import chat.lanyard.protocol.permission.Reach;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which screen follows which: signing in, then the chat until its session is over. FX thread only. */
final class ScreenFlow implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ScreenFlow.class);
    private static final long SHOW_AFTER_MILLIS = 300;
    private static final long MOST_CLOSING_SECONDS = 5;

    private final ClientAssembly assembly;
    private final MainWindow window;
    private final ThemeChoice themes;
    private final Dialogs dialogs;
    private final HostingViewModel hosting;
    private SignInView signInView;
    private ChatViewModel chat;
    private ChatView chatView;
    private HostingView hostingPanel;
    private CompletableFuture<Void> lastClosed = CompletableFuture.completedFuture(null);

    ScreenFlow(ClientAssembly assembly, MainWindow window, ThemeChoice themes, Dialogs dialogs) {
        this.assembly = assembly;
        this.window = window;
        this.themes = themes;
        this.dialogs = dialogs;
        this.hosting = assembly.hosting();
        hosting.runningProperty().addListener(running -> showHostingPanel());
        window.stage().setOnCloseRequest(event -> {
            if (!mayClose()) {
                event.consume();
            }
        });
    }

    /** @param invitation a link that the application was started with, or {@code null}: then a saved session goes on */
    void start(String invitation) {
        SignInViewModel signIn = signIn();
        if (invitation == null) {
            resume(signIn);
        } else {
            signIn.addressProperty().set(invitation);
            show(signIn);
            signInView.requestFocus();
        }
    }

    /** Whoever is still signed in never sees the form; it only comes when there is no session, or it cannot be had at once. */
    private void resume(SignInViewModel signIn) {
        signIn.resumeSaved();
        signIn.busyProperty().addListener(busy -> showUnlessShown(signIn));
        PauseTransition patience = new PauseTransition(Duration.millis(SHOW_AFTER_MILLIS));
        patience.setOnFinished(event -> showUnlessShown(signIn));
        patience.play();
    }

    private void showUnlessShown(SignInViewModel signIn) {
        if (chat == null && signInView == null) {
            show(signIn);
        }
    }

    private SignInViewModel signIn() {
        SignInViewModel signIn = assembly.signIn();
        signIn.setOnSignedIn(this::enter);
        return signIn;
    }

    /** Waits until the session before it has let go of its file. */
    private void enter(Session session) {
        if (lastClosed.isDone()) {
            showChat(session);
        } else {
            lastClosed.whenCompleteAsync((done, error) -> showChat(session), assembly.ui());
        }
    }

    private void show(SignInViewModel signIn) {
        signInView = new SignInView(signIn);
        window.show(signInView, new ReadOnlyStringWrapper(Texts.get("app.name")));
    }

    private void showChat(Session session) {
        hosting.setSession(session);
        chat = assembly.chat(session);
        chat.setOnSignedOut(this::leaveChat);
        chatView = new ChatView(chat, themes, dialogs, this::signOut);
        new LastConversation(chat, assembly.settings());
        RememberedEmojis.attach(chat.emojiHabits(), assembly.settings());
        chat.connection().stateProperty().addListener(state -> inviteOthers());
        showHostingPanel();
        window.show(chatView, chat.serverNameProperty().map(name -> Texts.get("app.title", name)));
    }

    /** The server may be found running only after its owner has signed in; whoever only comes back wants to read first. */
    private void showHostingPanel() {
        if (chatView != null
                && hostingPanel == null
                && hosting.runningProperty().get()) {
            hostingPanel = new HostingView(hosting, this::signOut);
            chatView.addPanel(Texts.get("hosting.title"), Feather.HOME, hostingPanel, signInView != null);
            inviteOthers();
        }
    }

    /** Has an invitation ready as soon as the server gives one. */
    private void inviteOthers() {
        if (hostingPanel != null
                && Permission.INVITE_PEOPLE.of(chat.user().role()) == Reach.YES
                && chat.connection().stateProperty().get() == ConnectionState.ONLINE
                && hosting.invitationCodeProperty().get().isEmpty()) {
            hosting.newInvitation();
        }
    }

    /** Whoever hosts stops hosting with it: nobody would be left who could. */
    private void signOut() {
        if (mayForget() && mayCutOffOthers(Texts.get("hosting.stopTitle"), Texts.get("hosting.stop"))) {
            chat.signOut();
        }
    }

    private void leaveChat(Failure reason) {
        closeChat();
        hosting.setSession(null);
        hosting.stopHosting();
        SignInViewModel signIn = signIn();
        show(signIn);
        signIn.show(reason);
    }

    /** The file is free for the next session when {@link #lastClosed} completes. */
    private void closeChat() {
        if (chat != null) {
            chatView.dispose();
            chatView = null;
            hostingPanel = null;
            chat.close();
            lastClosed = chat.closed();
            chat = null;
        }
    }

    private boolean mayClose() {
        return mayLoseUnsent() && mayCutOffOthers(Texts.get("hosting.closeTitle"), Texts.get("hosting.closeYes"));
    }

    /** What is on the disk is sent after the next start; only what is not on it would be lost. */
    private boolean mayLoseUnsent() {
        if (chat == null || chat.isDurable()) {
            return true;
        }
        int unsent = chat.connection().unsentMessagesProperty().get();
        int drafts = chat.draftsProperty().get();
        return unsent + drafts == 0
                || dialogs.questions()
                        .confirm(
                                Texts.get("close.unsentTitle"),
                                Texts.get("close.unsent", unsent, drafts).strip(),
                                Texts.get("close.unsentYes"),
                                Texts.get("close.unsentNo"));
    }

    /** Whoever sits here next should not be able to read what was said; but what the server of this computer keeps stays. */
    private boolean mayForget() {
        int unsent = chat.connection().unsentMessagesProperty().get();
        int drafts = chat.draftsProperty().get();
        boolean hosted = hosting.runningProperty().get();
        String kept = hosted ? Texts.get("signOut.keptHere") : Texts.get("signOut.keptThere");
        return (hosted && unsent + drafts == 0)
                || dialogs.questions()
                        .confirm(
                                Texts.get("signOut.title"),
                                kept + Texts.get("signOut.lost", unsent, drafts),
                                Texts.get("signOut.yes"),
                                Texts.get("signOut.no"));
    }

    private boolean mayCutOffOthers(String title, String yes) {
        if (!hosting.needsConfirmationToClose()) {
            return true;
        }
        int others = Math.max(0, hosting.connectedPeopleProperty().get() - 1);
        return dialogs.questions()
                .confirm(title, Texts.get("hosting.stopQuestion", others), yes, Texts.get("hosting.keep"));
    }

    /** Waits a few seconds for the disk at most. */
    @Override
    public void close() {
        window.stage().hide();
        closeChat();
        hosting.close();
        try {
            lastClosed.get(MOST_CLOSING_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("What this computer keeps was not closed in order: {}", e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
