package chat.lanyard.client.settings;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Where this platform keeps an application's data (on Linux: the XDG Base Directory Specification). */
public final class DataFolders {
    private DataFolders() {}

    /** The client's own folder on this computer. */
    public static Path client() {
        return root(System.getProperty("os.name"), System.getProperty("user.home"), System.getenv())
                .resolve("client");
    }

    /** The folder of all of Lanyard's data for a system, a home directory and an environment. */
    static Path root(String system, String home, Map<String, String> environment) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return Path.of(environment.getOrDefault("APPDATA", home + "\\AppData\\Roaming"), "Lanyard");
        }
        if (name.startsWith("mac")) {
            return Path.of(home, "Library", "Application Support", "Lanyard");
        }
        String data = environment.getOrDefault("XDG_DATA_HOME", "");
        // The specification says that a relative path must be ignored.
        return data.startsWith("/") ? Path.of(data, "lanyard") : Path.of(home, ".local", "share", "lanyard");
    }
}
