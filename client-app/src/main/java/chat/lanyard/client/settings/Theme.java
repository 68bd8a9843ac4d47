package chat.lanyard.client.settings;

/** How the client looks; {@link #SYSTEM} follows the desktop. */
public enum Theme {
    LIGHT,
    DARK,
    SYSTEM
}
