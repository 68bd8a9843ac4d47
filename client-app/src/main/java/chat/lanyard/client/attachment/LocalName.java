package chat.lanyard.client.attachment;

import chat.lanyard.protocol.value.FileName;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * What a file of a message is called on this computer: the plain name of a file on every system, whatever the server
 * says its name is.
 */
public final class LocalName {
    /** What Windows does not allow; a colon would also hide the content behind another name. */
    private static final Pattern REFUSED = Pattern.compile("[:?*\"<>|]");

    /** Windows leaves them out, so that another ending would count. */
    private static final Pattern TRAILING = Pattern.compile("[.\\s]+$");

    /** Windows takes them for devices, with any ending. */
    private static final Pattern DEVICE =
            Pattern.compile("(?i)(con|prn|aux|nul|conin\\$|conout\\$|(com|lpt)\\p{N})\\s*(\\..*)?");

    /** Of UTF-8; file systems take 255, and a number or the ending of an unfinished file must have room beside it. */
    private static final int MOST_BYTES = 230;

    private static final int LONGEST_ENDING = 12;

    private LocalName() {}

    /** The nearest name that is safe here. */
    public static String of(String name) {
        String allowed = shorten(REFUSED.matcher(FileName.clean(name)).replaceAll("_"));
        String plain = FileName.clean(TRAILING.matcher(allowed).replaceFirst(""));
        return DEVICE.matcher(plain).matches() ? "_" + plain : plain;
    }

    /** Keeps the ending, by which programs know what it is. */
    private static String shorten(String name) {
        int dot = name.lastIndexOf('.');
        int end = dot > 0 && name.length() - dot <= LONGEST_ENDING ? dot : name.length();
        String ending = name.substring(end);
        String stem = name.substring(0, end);
        while ((stem + ending).getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            stem = stem.substring(0, stem.offsetByCodePoints(stem.length(), -1));
        }
        return stem + ending;
    }
}
