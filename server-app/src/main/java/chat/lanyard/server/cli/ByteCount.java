package chat.lanyard.server.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.TypeConversionException;

/** A size as it is written on a command line: {@code 500M}, {@code 2G}; each unit is 1024 of the one before. */
record ByteCount(long bytes) {
    private static final Pattern FORM = Pattern.compile("(?<number>\\d{1,9})(?<unit>[KMGTkmgt]?)");
    private static final String UNITS = "KMGT";
    private static final int UNIT_BITS = 10;

    static ByteCount parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new TypeConversionException("'" + text + "' is no size, such as 500M or 2G");
        }
        int unit = matcher.group("unit").isEmpty()
                ? 0
                : 1 + UNITS.indexOf(Character.toUpperCase(matcher.group("unit").charAt(0)));
        return new ByteCount(Long.parseLong(matcher.group("number")) << (UNIT_BITS * unit));
    }
}
