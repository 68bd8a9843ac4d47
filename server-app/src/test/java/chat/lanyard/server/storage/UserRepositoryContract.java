package chat.lanyard.server.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.lanyard.protocol.value.Role;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.server.user.User;
import chat.lanyard.server.user.UserRepository;
import chat.lanyard.server.user.UserStatus;
import org.junit.jupiter.api.Test;

/** What every {@link UserRepository} does, whatever the database. */
abstract class UserRepositoryContract {
    private static final User ALICE = new User(new UserId("u1"), "alice", "Älice 🎉", Role.OWNER, UserStatus.ACTIVE);

    abstract UserRepository repository();

    abstract void commit();

    abstract void rollback();

    @Test
    void keepsAccountsAndTheirPasswords() {
        repository().insert(ALICE, "hash");
        commit();

        assertThat(repository().all()).containsExactly(ALICE);
        assertThat(repository().passwordHash(ALICE.id())).contains("hash");
        assertThat(repository().passwordHash(new UserId("nobody"))).isEmpty();
    }

    @Test
    void changesStatusAndPassword() {
        repository().insert(ALICE, "hash");
        repository().updateStatus(ALICE.id(), UserStatus.DISABLED);
        repository().updatePassword(ALICE.id(), "another");
        commit();

        assertThat(repository().all())
                .containsExactly(new User(ALICE.id(), "alice", "Älice 🎉", Role.OWNER, UserStatus.DISABLED));
        assertThat(repository().passwordHash(ALICE.id())).contains("another");
    }

    @Test
    void freesTheNameOfADeletedAccountAndForgetsItsPassword() {
        User second = new User(new UserId("u2"), "alice", "Alice", Role.MEMBER, UserStatus.ACTIVE);
        repository().insert(ALICE, "hash");
        repository().updateStatus(ALICE.id(), UserStatus.DELETED);
        repository().insert(second, "hash");
        commit();

        assertThat(repository().all()).containsExactly(second);
        assertThat(repository().passwordHash(ALICE.id())).isEmpty();
    }

    @Test
    void takesNoNameTwiceAndForgetsWhatIsRolledBack() {
        repository().insert(ALICE, "hash");
        User second = new User(new UserId("u2"), "alice", "Alice", Role.MEMBER, UserStatus.ACTIVE);

        assertThatThrownBy(() -> repository().insert(second, "hash")).isInstanceOf(StorageException.class);
        rollback();
        assertThat(repository().all()).isEmpty();
    }
}
