package chat.lanyard.protocol.value;

import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rule for the name of a file: 1 to 255 code points that name no place, have no control characters, and do not turn
 * the direction of writing around, by which {@code gpj.exe} can be made to look like {@code exe.jpg}.
 */
public final class FileName {
    private static final String UNNAMED = "file";

    private FileName() {}

    /** Returns the name, or throws an {@link IllegalArgumentException} that says what is wrong with it. */
    public static String require(String name) {
        if (name == null || name.isBlank() || name.codePointCount(0, name.length()) > ProtocolLimits.FILE_NAME) {
            throw new IllegalArgumentException(
                    "name must have 1 to " + ProtocolLimits.FILE_NAME + " characters, and not only white space");
        }
        if (isPlace(name) || name.codePoints().anyMatch(FileName::isRefused)) {
            throw new IllegalArgumentException(
                    "name must be the plain name of a file: no slashes, no control characters, no changes of direction");
        }
        return name;
    }

    /** The nearest name that the rule allows. */
    public static String clean(String name) {
        String plain = name.codePoints()
                .filter(((IntPredicate) FileName::isRefused).negate())
                .limit(ProtocolLimits.FILE_NAME)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return plain.isBlank() || isPlace(plain) ? UNNAMED : plain;
    }

    private static boolean isPlace(String name) {
        return name.equals(".") || name.equals("..");
    }

    private static boolean isRefused(int codePoint) {
        return codePoint == '/'
                || codePoint == '\\'
                || Character.isISOControl(codePoint)
                || Character.getType(codePoint) == Character.SURROGATE
                || Character.getType(codePoint) == Character.LINE_SEPARATOR
                || Character.getType(codePoint) == Character.PARAGRAPH_SEPARATOR
                || isDirection(codePoint);
    }

    /** The characters of Unicode's UAX 9 that change the direction of what follows, and have no shape. */
    private static boolean isDirection(int codePoint) {
        return codePoint == 0x061C
                || codePoint == 0x200E
                || codePoint == 0x200F
                || codePoint >= 0x202A && codePoint <= 0x202E
                || codePoint >= 0x2066 && codePoint <= 0x2069;
    }

    /** What a message says that has nothing else to say than its files. */
    public static String all(Stream<String> names) {
        return names.collect(Collectors.joining(", "));
    }
}
