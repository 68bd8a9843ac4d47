package chat.lanyard.protocol.value;

import java.util.Arrays;
import java.util.Locale;

/** What a client says of its device: somebody uses it, or nobody has for a while. */
public enum DeviceState {
    ONLINE,
    AWAY;

    /** The name on the wire. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The state of a wire name, or an {@link IllegalArgumentException}. */
    public static DeviceState of(String wireName) {
        return Arrays.stream(values())
                .filter(state -> state.wireName().equals(wireName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("must be online or away"));
    }
}
