package chat.lanyard.client.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import atlantafx.base.theme.Theme;

/** The colours of a theme: the library's sheet that ours stands on, and our named roles. */
public enum Palette {
    LIGHT(new PrimerLight(), "light.css"),
    DARK(new PrimerDark(), "dark.css");

    private final Theme library;
    private final String roles;

    Palette(Theme library, String roles) {
        this.library = library;
        this.roles = roles;
    }

    /** The compiled form, which the toolkit reads faster. */
    String librarySheet() {
        return library.getUserAgentStylesheetBSS();
    }

    String rolesSheet() {
        return Styles.sheet(roles);
    }
}
