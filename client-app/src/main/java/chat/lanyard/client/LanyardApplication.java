package chat.lanyard.client;

import chat.lanyard.client.hosting.HostingOptions;
import chat.lanyard.client.settings.DataFolders;
import chat.lanyard.client.ui.MainWindow;
import chat.lanyard.client.ui.attachment.SystemFileDialogs;
import chat.lanyard.client.ui.common.Dialogs;
import chat.lanyard.client.ui.common.FileDialogs;
import chat.lanyard.client.ui.common.Questions;
import chat.lanyard.client.ui.rich.LinkEvent;
import chat.lanyard.client.ui.theme.Styles;
import chat.lanyard.client.ui.theme.SystemAppearance;
import chat.lanyard.client.ui.theme.ThemeChoice;
import javafx.application.Application;
import javafx.stage.Stage;

/** The desktop client as the toolkit starts and stops it. */
public final class LanyardApplication extends Application {
    private ClientAssembly assembly;
    private ScreenFlow flow;

    @Override
    public void start(Stage stage) {
        new StartupReport(System.err).attach(stage);
        assembly = new ClientAssembly(DataFolders.client(), HostingOptions.defaults());
        flow = open(assembly, stage, new SystemFileDialogs(stage));
        stage.addEventHandler(LinkEvent.OUTSIDE, link -> getHostServices().showDocument(link.target()));
        flow.start(invitation());
    }

    /** Builds the window over the services. */
    static ScreenFlow open(ClientAssembly assembly, Stage stage, FileDialogs files) {
        Styles styles = new Styles();
        SystemAppearance system = SystemAppearance.of(System.getProperty("os.name"));
        ThemeChoice themes = new ThemeChoice(assembly.settings(), styles, system::palette, assembly.ui());
        themes.apply();
        MainWindow window = new MainWindow(stage, assembly.settings(), styles);
        return new ScreenFlow(assembly, window, themes, new Dialogs(new Questions(stage, styles), files));
    }

    private String invitation() {
        return getParameters().getRaw().stream()
                .filter(argument -> argument.startsWith("lanyard://"))
                .findFirst()
                .orElse(null);
    }

    @Override
    public void stop() {
        flow.close();
        assembly.close();
    }
}
