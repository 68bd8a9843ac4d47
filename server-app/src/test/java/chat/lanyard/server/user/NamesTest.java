package chat.lanyard.server.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.lanyard.protocol.value.RequestRefusedException;
import chat.lanyard.protocol.value.Role;
import chat.lanyard.protocol.value.UserId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {
    @ParameterizedTest
    @ValueSource(strings = {"ab", "a.b_c-9", "abcdefghijklmnopqrstuvwxyz012345", "..", "00"})
    void takesUserNames(String name) {
        assertThat(Username.require(name)).isEqualTo(name);
        assertThat(Username.fold(name.toUpperCase(java.util.Locale.ROOT))).contains(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a b", "a\n", "ä1", "a@b", "abcdefghijklmnopqrstuvwxyz0123456", "İi", "ſs", "а1"})
    void refusesOtherUserNames(String name) {
        assertThatThrownBy(() -> Username.require(name)).isInstanceOf(RequestRefusedException.class);
        assertThat(Username.fold(name)).isEmpty();
    }

    @Test
    void countsThePasswordsCharacters() {
        assertThat(Username.requirePassword("🐎".repeat(8))).hasSize(16);
        assertThat(Username.requirePassword("x".repeat(256))).hasSize(256);
        for (String wrong : new String[] {null, "", "1234567", "🐎".repeat(7), "x".repeat(257)}) {
            assertThatThrownBy(() -> Username.requirePassword(wrong)).isInstanceOf(RequestRefusedException.class);
        }
    }

    @Test
    void showsTheUserNameWhereThereIsNoOther() {
        assertThat(Username.displayName(null, "alice")).isEqualTo("alice");
        assertThat(Username.displayName("  ", "alice")).isEqualTo("alice");
        assertThat(Username.displayName(" Älice B. ", "alice")).isEqualTo("Älice B.");
        for (String wrong : new String[] {"a\u202eb", "a\u200bb", "\ud83c", "x".repeat(65)}) {
            assertThatThrownBy(() -> Username.displayName(wrong, "alice")).isInstanceOf(RequestRefusedException.class);
        }
    }

    @Test
    void findsUsersByNameWithoutCaseUntilTheyAreDeleted() {
        User alice = new User(new UserId("u1"), "alice", "Alice", Role.OWNER, UserStatus.ACTIVE);
        UserDirectory directory = new UserDirectory(java.util.List.of(alice));

        assertThat(directory.find("ALICE")).contains(alice);
        assertThat(directory.find("alice ")).isEmpty();
        directory.put(alice.withStatus(UserStatus.DELETED));
        assertThat(directory.find("alice")).isEmpty();
        assertThat(directory.find(alice.id())).isEmpty();
        assertThat(directory.isEmpty()).isTrue();
    }
}
