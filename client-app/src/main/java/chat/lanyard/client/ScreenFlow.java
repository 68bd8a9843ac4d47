package chat.lanyard.client;

import chat.lanyard.client.conversation.ChatViewModel;
import chat.lanyard.client.hosting.HostingViewModel;
import chat.lanyard.client.session.Failure;
import chat.lanyard.client.session.Session;
import chat.lanyard.client.session.SignInViewModel;
import chat.lanyard.client.text.Texts;
import chat.lanyard.client.ui.MainWindow;
import chat.lanyard.client.ui.common.Questions;
import chat.lanyard.client.ui.conversation.ChatView;
import chat.lanyard.client.ui.conversation.LastConversation;
import chat.lanyard.client.ui.hosting.HostingView;
import chat.lanyard.client.ui.signin.SignInView;
import chat.lanyard.client.ui.theme.ThemeChoice;
import chat.lanyard.protocol.value.Role;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.kordamp.ikonli.feather.Feather;

/** Which screen follows which: signing in, then the chat until its session is over. FX thread only. */
final class ScreenFlow implements AutoCloseable {
    private final ClientAssembly assembly;
    private final MainWindow window;
    private final ThemeChoice themes;
    private final Questions questions;
    private final HostingViewModel hosting;
    private SignInView signInView;
    private ChatViewModel chat;
    private ChatView chatView;
    private HostingView hostingPanel;

    ScreenFlow(ClientAssembly assembly, MainWindow window, ThemeChoice themes, Questions questions) {
        this.assembly = assembly;
        this.window = window;
        this.themes = themes;
        this.questions = questions;
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
        SignInViewModel signIn = showSignIn();
        if (invitation == null) {
            signIn.resumeSaved();
        } else {
            signIn.addressProperty().set(invitation);
            signInView.requestFocus();
        }
    }

    private SignInViewModel showSignIn() {
        SignInViewModel signIn = assembly.signIn();
        signIn.setOnSignedIn(this::showChat);
        signInView = new SignInView(signIn);
        window.show(signInView, new ReadOnlyStringWrapper(Texts.get("app.name")));
        return signIn;
    }

    private void showChat(Session session) {
        hosting.setSession(session);
        chat = assembly.chat(session);
        chat.setOnSignedOut(this::leaveChat);
        chatView = new ChatView(chat, themes, this::signOut);
        new LastConversation(chat, assembly.settings());
        hostingPanel = null;
        showHostingPanel();
        window.show(chatView, chat.serverNameProperty().map(name -> Texts.get("app.title", name)));
    }

    /** The server may be found running only after its owner has signed in. */
    private void showHostingPanel() {
        if (chatView != null
                && hostingPanel == null
                && hosting.runningProperty().get()) {
            hostingPanel = new HostingView(hosting, this::signOut);
            chatView.addPanel(Texts.get("hosting.title"), Feather.HOME, hostingPanel);
            if (chat.user().role() != Role.MEMBER) {
                hosting.newInvitation();
            }
        }
    }

    /** Whoever hosts stops hosting with it: nobody would be left who could. */
    private void signOut() {
        if (mayLoseWaiting() && mayCutOffOthers(Texts.get("hosting.stopTitle"), Texts.get("hosting.stop"))) {
            chat.signOut();
        }
    }

    private void leaveChat(Failure reason) {
        closeChat();
        hosting.setSession(null);
        hosting.stopHosting();
        showSignIn().show(reason);
    }

    private void closeChat() {
        if (chat != null) {
            chatView.dispose();
            chatView = null;
            chat.close();
            chat = null;
        }
    }

    private boolean mayClose() {
        return mayLoseWaiting() && mayCutOffOthers(Texts.get("hosting.closeTitle"), Texts.get("hosting.closeYes"));
    }

    private boolean mayLoseWaiting() {
        int waiting = chat == null ? 0 : chat.waitingMessagesProperty().get();
        return waiting == 0
                || questions.confirm(
                        Texts.get("close.waitingTitle"),
                        Texts.get("close.waiting", waiting),
                        Texts.get("close.waitingYes"),
                        Texts.get("close.waitingNo"));
    }

    private boolean mayCutOffOthers(String title, String yes) {
        if (!hosting.needsConfirmationToClose()) {
            return true;
        }
        int others = Math.max(0, hosting.connectedPeopleProperty().get() - 1);
        return questions.confirm(title, Texts.get("hosting.stopQuestion", others), yes, Texts.get("hosting.keep"));
    }

    @Override
    public void close() {
        window.stage().hide();
        closeChat();
        hosting.close();
    }
}
