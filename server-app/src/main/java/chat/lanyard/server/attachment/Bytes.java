package chat.lanyard.server.attachment;

import java.util.Locale;

/** Numbers of bytes for people. */
final class Bytes {
    private static final String UNITS = "KMGT";
    private static final int STEP = 1024;

    private Bytes() {}

    /** Such as {@code 1.5 GB}; a unit is 1024 of the one before. */
    static String text(long bytes) {
        if (bytes < STEP) {
            return bytes + " bytes";
        }
        double number = bytes;
        int unit = -1;
        while (number >= STEP && unit < UNITS.length() - 1) {
            number /= STEP;
            unit++;
        }
        String digits = String.format(Locale.ROOT, "%.1f", number);
        return (digits.endsWith(".0") ? digits.substring(0, digits.length() - 2) : digits) + " " + UNITS.charAt(unit)
                + "B";
    }
}
