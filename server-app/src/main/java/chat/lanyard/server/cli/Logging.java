package chat.lanyard.server.cli;

import java.nio.file.Path;

/** Where the process logs to; called before anything logs. */
final class Logging {
    private static final String CONFIGURATION = "logback.configurationFile";

    private Logging() {}

    /** To standard error, and to files in the data folder. */
    static void toFolder(Path dataFolder) {
        System.setProperty("lanyard.logs", dataFolder.resolve("logs").toString());
        use("chat/lanyard/server/cli/logback-serve.xml");
    }

    static void toStandardErrorOnly() {
        use("chat/lanyard/server/cli/logback-command.xml");
    }

    private static void use(String resource) {
        if (System.getProperty(CONFIGURATION) == null) {
            System.setProperty(CONFIGURATION, resource);
        }
    }
}
