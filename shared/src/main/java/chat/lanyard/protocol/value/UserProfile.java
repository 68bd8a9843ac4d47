package chat.lanyard.protocol.value;

import java.util.Objects;

/**
 * What others on the server may know of a person.
 *
 * @param status {@code null} for none
 * @param timeZone an id of the IANA time zone database, which this version may not know, or {@code null}
 * @param availability {@code null} for {@link Availability#AUTOMATIC}
 * @param avatar names the content of the person's picture, another for each; {@code null} for none
 */
public record UserProfile(
        UserId id,
        String username,
        String displayName,
        Role role,
        StatusMessage status,
        String timeZone,
        Availability availability,
        String avatar) {
    public UserProfile {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(username, "username");
        Objects.requireNonNull(displayName, "displayName");
        Objects.requireNonNull(role, "role");
        availability = availability == Availability.AUTOMATIC ? null : availability;
    }

    /** One who has told nothing but a name. */
    public UserProfile(UserId id, String username, String displayName, Role role) {
        this(id, username, displayName, role, null, null, null, null);
    }
}
