package chat.lanyard.client.ui.rich;

import chat.lanyard.client.ui.theme.Fonts;

/** The font of code; sheets cannot name it, because it depends on what this computer has. */
final class CodeFont {
    static final String STYLE = "-fx-font-family: \"" + Fonts.codeFamily() + "\"";

    private CodeFont() {}
}
