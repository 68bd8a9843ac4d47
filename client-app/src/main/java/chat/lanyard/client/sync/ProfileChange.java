package chat.lanyard.client.sync;

import chat.lanyard.protocol.value.Availability;

/**
 * What of the user's profile is to become another; {@code null} stays as it is.
 *
 * @param timeZone empty for none any more
 */
public record ProfileChange(String displayName, String timeZone, Availability availability) {
    public static ProfileChange to(Availability availability) {
        return new ProfileChange(null, null, availability);
    }

    public static ProfileChange to(String displayName, String timeZone) {
        return new ProfileChange(displayName, timeZone, null);
    }
}
