package chat.lanyard.client;

import java.nio.file.Path;

/** Where the windowed client logs to; called before anything logs. */
final class ClientLogging {
    private static final String CONFIGURATION = "logback.configurationFile";

    private ClientLogging() {}

    /** To a few files of bounded size in the folder; only errors to standard error as well. */
    static void toFolder(Path folder) {
        System.setProperty("lanyard.logs", folder.resolve("logs").toString());
        if (System.getProperty(CONFIGURATION) == null) {
            System.setProperty(CONFIGURATION, "chat/lanyard/client/logback-client.xml");
        }
    }
}
