package chat.lanyard.client.text;

import java.text.MessageFormat;
import java.util.ResourceBundle;

/** Every sentence and name that a person reads, by key, in the language of the computer. Any thread. */
public final class Texts {
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("chat.lanyard.client.text.texts");

    private Texts() {}

    /**
     * The text of a key, its places filled in as {@link MessageFormat} does.
     *
     * @throws java.util.MissingResourceException for a key that is not in the bundle
     */
    public static String get(String key, Object... values) {
        return new MessageFormat(BUNDLE.getString(key), BUNDLE.getLocale()).format(values);
    }
}
