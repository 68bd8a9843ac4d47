package chat.lanyard.client.settings;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The settings as a properties file (UTF-8), replaced as a whole so that a crash leaves the old or the new one. */
final class SettingsFile {
    private static final Logger LOG = LoggerFactory.getLogger(SettingsFile.class);

    private final Path path;

    SettingsFile(Path path) {
        this.path = path;
    }

    Settings read() {
        if (!Files.exists(path)) {
            return Settings.DEFAULTS;
        }
        try (Reader reader = Files.newBufferedReader(path)) {
            Properties properties = new Properties();
            properties.load(reader);
            return fromProperties(properties);
        } catch (IOException | IllegalArgumentException e) {
            LOG.warn("The settings are damaged and were set aside: {}", e.toString());
            setAside();
            return Settings.DEFAULTS;
        }
    }

    void write(Settings settings) throws IOException {
        Files.createDirectories(path.getParent());
        Path fresh = path.resolveSibling(path.getFileName() + ".new");
        try (Writer writer = Files.newBufferedWriter(fresh)) {
            toProperties(settings).store(writer, null);
        }
        Files.move(fresh, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private void setAside() {
        try {
            Path aside = path.resolveSibling(path.getFileName() + ".damaged");
            Files.move(path, aside, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.warn("The damaged settings stay where they are: {}", e.toString());
        }
    }

    private static Settings fromProperties(Properties properties) {
        return new Settings(
                Theme.valueOf(properties.getProperty("theme", "system").toUpperCase(Locale.ROOT)),
                windowOf(properties.getProperty("window", "")),
                properties.getProperty("last.server", ""),
                properties.getProperty("last.username", ""),
                properties.getProperty("last.channel", ""),
                EmojiMemory.of(properties.getProperty("emojis", "")));
    }

    private static Properties toProperties(Settings settings) {
        Properties properties = new Properties();
        properties.setProperty("theme", settings.theme().name().toLowerCase(Locale.ROOT));
        if (settings.window() != null) {
            properties.setProperty("window", toText(settings.window()));
        }
        properties.setProperty("last.server", settings.lastServer());
        properties.setProperty("last.username", settings.lastUsername());
        properties.setProperty("last.channel", settings.lastChannel());
        properties.setProperty("emojis", settings.emojis().toText());
        return properties;
    }

    private static String toText(WindowBounds window) {
        return window.x() + "," + window.y() + "," + window.width() + "," + window.height() + "," + window.maximized();
    }

    private static WindowBounds windowOf(String text) {
        if (text.isEmpty()) {
            return null;
        }
        String[] parts = text.split(",", -1);
        if (parts.length != 5) {
            throw new IllegalArgumentException("window must have five parts");
        }
        return new WindowBounds(
                Double.parseDouble(parts[0]),
                Double.parseDouble(parts[1]),
                Double.parseDouble(parts[2]),
                Double.parseDouble(parts[3]),
                Boolean.parseBoolean(parts[4]));
    }
}
