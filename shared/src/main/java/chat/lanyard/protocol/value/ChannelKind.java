package chat.lanyard.protocol.value;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who can find a channel. */
public enum ChannelKind {
    PUBLIC,
    PRIVATE,
    DIRECT;

    /** The name on the wire. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of a wire name; empty if there is none. */
    public static Optional<ChannelKind> of(String wireName) {
        return Arrays.stream(values())
                .filter(kind -> kind.wireName().equals(wireName))
                .findFirst();
    }
}
