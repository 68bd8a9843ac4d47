package chat.lanyard.server.user;

import chat.lanyard.protocol.value.Availability;
import chat.lanyard.protocol.value.StatusMessage;
import java.time.Instant;

/**
 * What a person tells of themselves beside a name; each may be {@code null}.
 *
 * @param avatar names the content of the person's picture
 */
public record PersonalDetails(StatusMessage status, String timeZone, Availability availability, String avatar) {
    public PersonalDetails {
        availability = availability == Availability.AUTOMATIC ? null : availability;
    }

    /** Those of somebody who tells nothing. */
    public static PersonalDetails none() {
        return new PersonalDetails(null, null, null, null);
    }

    public PersonalDetails withStatus(StatusMessage changed) {
        return new PersonalDetails(changed, timeZone, availability, avatar);
    }

    public PersonalDetails withTimeZone(String changed) {
        return new PersonalDetails(status, changed, availability, avatar);
    }

    public PersonalDetails withAvailability(Availability changed) {
        return new PersonalDetails(status, timeZone, changed, avatar);
    }

    public PersonalDetails withAvatar(String changed) {
        return new PersonalDetails(status, timeZone, availability, changed);
    }

    /** Whether there is a status that has ended by then. */
    public boolean isStatusOver(Instant now) {
        return status != null && status.until() != null && !status.until().isAfter(now);
    }
}
