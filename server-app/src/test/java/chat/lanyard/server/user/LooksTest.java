package chat.lanyard.server.user;

import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.protocol.value.Role;
import chat.lanyard.protocol.value.UserId;
import org.junit.jupiter.api.Test;

class LooksTest {
    private final Looks looks = new Looks();

    private static User user(String id, String displayName) {
        return new User(new UserId(id), "name-" + id, displayName, Role.MEMBER, UserStatus.ACTIVE);
    }

    @Test
    void knowsWhoIsCalledLikeThis() {
        looks.add(user("u1", "Paul"));
        looks.add(user("u2", "paul"));

        assertThat(looks.like("Paul")).contains(new UserId("u1"));
    }

    @Test
    void forgetsNamesThatNobodyHasAnyMore() {
        for (int i = 0; i < 100; i++) {
            User user = user("u1", "Called " + i);
            looks.add(user);
            looks.remove(user);
        }
        assertThat(looks.isEmpty()).isTrue();
        assertThat(looks.like("Called 7")).isEmpty();
    }
}
