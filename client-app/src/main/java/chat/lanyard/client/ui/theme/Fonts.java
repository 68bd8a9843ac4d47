package chat.lanyard.client.ui.theme;

import javafx.scene.text.Font;

/** Which fonts are used: ours if the computer has them, else the system's. */
public final class Fonts {
    private static final double ANY_SIZE = 14;

    private Fonts() {}

    /** The family of all text but code. */
    public static String textFamily() {
        return installed("Inter", "System");
    }

    /** The family in which all characters are equally wide. */
    public static String codeFamily() {
        return installed("JetBrains Mono", "Monospaced");
    }

    /** The toolkit answers with another family when it has not got the one asked for. */
    private static String installed(String wanted, String otherwise) {
        return Font.font(wanted, ANY_SIZE).getFamily().equals(wanted) ? wanted : otherwise;
    }
}
