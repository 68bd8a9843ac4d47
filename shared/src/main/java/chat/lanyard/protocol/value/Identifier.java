package chat.lanyard.protocol.value;

/** Rules that all opaque ids share. */
final class Identifier {
    private Identifier() {}

    static String require(String name, String value) {
        return require(name, value, ProtocolLimits.ID_CHARACTERS);
    }

    static String require(String name, String value, int limit) {
        if (value == null || value.isEmpty() || value.length() > limit) {
            throw new IllegalArgumentException(name + " must have 1 to " + limit + " characters");
        }
        return value;
    }
}
