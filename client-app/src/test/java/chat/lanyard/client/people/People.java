package chat.lanyard.client.people;

import chat.lanyard.protocol.value.Role;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.protocol.value.UserProfile;

/** Makes people for tests. */
public final class People {
    private People() {}

    /** An item of somebody else. */
    public static PersonItem item(String username, String displayName) {
        return new PersonItem(profile(username, displayName), false);
    }

    static UserProfile profile(String username, String displayName) {
        return new UserProfile(new UserId("u-" + username), username, displayName, Role.MEMBER);
    }
}
