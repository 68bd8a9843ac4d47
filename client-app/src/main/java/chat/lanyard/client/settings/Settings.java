package chat.lanyard.client.settings;

import java.util.Objects;

/**
 * What the client remembers between two starts.
 *
 * @param window {@code null} until a window was shown
 * @param lastServer what was typed as the address, empty at first
 * @param lastChannel id of the conversation that was open, empty at first
 */
public record Settings(
        Theme theme,
        WindowBounds window,
        String lastServer,
        String lastUsername,
        String lastChannel,
        EmojiMemory emojis) {
    /** What a new installation starts with. */
    public static final Settings DEFAULTS = new Settings(Theme.SYSTEM, null, "", "", "", EmojiMemory.NONE);

    public Settings {
        Objects.requireNonNull(theme, "theme");
        Objects.requireNonNull(lastServer, "lastServer");
        Objects.requireNonNull(lastUsername, "lastUsername");
        Objects.requireNonNull(lastChannel, "lastChannel");
        Objects.requireNonNull(emojis, "emojis");
    }

    public Settings withTheme(Theme changed) {
        return new Settings(changed, window, lastServer, lastUsername, lastChannel, emojis);
    }

    public Settings withWindow(WindowBounds changed) {
        return new Settings(theme, changed, lastServer, lastUsername, lastChannel, emojis);
    }

    public Settings withLastSignIn(String server, String username) {
        return new Settings(theme, window, server, username, lastChannel, emojis);
    }

    public Settings withLastChannel(String changed) {
        return new Settings(theme, window, lastServer, lastUsername, changed, emojis);
    }

    public Settings withEmojis(EmojiMemory changed) {
        return new Settings(theme, window, lastServer, lastUsername, lastChannel, changed);
    }
}
