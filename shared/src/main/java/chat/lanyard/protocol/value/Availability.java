package chat.lanyard.protocol.value;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a person wants to appear while connected, whatever their devices say. */
public enum Availability {
    /** As their devices say. */
    AUTOMATIC,
    AWAY,
    /** Does not want to be disturbed. */
    DND;

    /** The name on the wire. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The choice of a wire name; empty for one that a newer version has added. */
    public static Optional<Availability> of(String wireName) {
        return Arrays.stream(values())
                .filter(choice -> choice.wireName().equals(wireName))
                .findFirst();
    }
}
