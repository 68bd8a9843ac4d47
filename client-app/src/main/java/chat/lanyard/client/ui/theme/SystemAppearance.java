package chat.lanyard.client.ui.theme;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the desktop of this computer prefers. Asks a program of the system, so never call it on the FX thread. */
public final class SystemAppearance {
    private static final Logger LOG = LoggerFactory.getLogger(SystemAppearance.class);
    private static final int MOST_SECONDS = 2;

    private final List<String> question;
    private final String darkAnswer;

    SystemAppearance(List<String> question, String darkAnswer) {
        this.question = question;
        this.darkAnswer = darkAnswer;
    }

    /** The way to ask the named operating system ({@code os.name}). */
    public static SystemAppearance of(String operatingSystem) {
        String name = operatingSystem.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            String key = "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize";
            return new SystemAppearance(List.of("reg", "query", key, "/v", "AppsUseLightTheme"), "0x0");
        }
        if (name.startsWith("mac")) {
            return new SystemAppearance(List.of("defaults", "read", "-g", "AppleInterfaceStyle"), "Dark");
        }
        return new SystemAppearance(
                List.of("gsettings", "get", "org.gnome.desktop.interface", "color-scheme"), "prefer-dark");
    }

    /** Light unless the system clearly says dark within 2 seconds. */
    public Palette palette() {
        try {
            return ask().contains(darkAnswer) ? Palette.DARK : Palette.LIGHT;
        } catch (IOException e) {
            LOG.debug("Cannot ask the system for its theme: {}", e.getMessage());
            return Palette.LIGHT;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Palette.LIGHT;
        }
    }

    private String ask() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(question).redirectErrorStream(true).start();
        process.getOutputStream().close();
        if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            return "";
        }
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
