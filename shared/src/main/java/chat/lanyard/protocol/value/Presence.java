package chat.lanyard.protocol.value;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How present somebody is; the most present one first. */
public enum Presence {
    ONLINE,
    AWAY,
    /** There, but does not want to be disturbed. */
    DND,
    OFFLINE;

    /** The name on the wire. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The presence of a wire name; empty for one that a newer server has added. */
    public static Optional<Presence> of(String wireName) {
        return Arrays.stream(values())
                .filter(presence -> presence.wireName().equals(wireName))
                .findFirst();
    }
}
