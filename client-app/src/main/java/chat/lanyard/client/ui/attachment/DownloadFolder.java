package chat.lanyard.client.ui.attachment;

import java.nio.file.Path;

/** Where people look for what they have downloaded. */
final class DownloadFolder {
    private DownloadFolder() {}

    static Path get() {
        return Path.of(System.getProperty("user.home"), "Downloads");
    }
}
