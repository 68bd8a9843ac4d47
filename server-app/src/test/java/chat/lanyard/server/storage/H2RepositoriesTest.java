package chat.lanyard.server.storage;

import chat.lanyard.protocol.value.Role;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.server.authentication.SessionRepository;
import chat.lanyard.server.channel.ChannelRepository;
import chat.lanyard.server.message.MessageRepository;
import chat.lanyard.server.user.InvitationRepository;
import chat.lanyard.server.user.User;
import chat.lanyard.server.user.UserRepository;
import chat.lanyard.server.user.UserStatus;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

/** The contracts of the repositories on H2; another database gets a class like this one. */
class H2RepositoriesTest {
    @TempDir
    Path folder;

    private Database database;

    @BeforeEach
    void open() {
        database = Database.open(folder, Durability.PROCESS);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void addAccount() {
        new JdbcUserRepository(database)
                .insert(new User(new UserId("u1"), "one", "One", Role.MEMBER, UserStatus.ACTIVE), "hash");
    }

    @Nested
    class Users extends UserRepositoryContract {
        @Override
        UserRepository repository() {
            return new JdbcUserRepository(database);
        }

        @Override
        void commit() {
            database.commit();
        }

        @Override
        void rollback() {
            database.rollback();
        }
    }

    @Nested
    class Sessions extends SessionRepositoryContract {
        @BeforeEach
        void prepare() {
            addAccount();
        }

        @Override
        SessionRepository repository() {
            return new JdbcSessionRepository(database);
        }

        @Override
        void commit() {
            database.commit();
        }
    }

    @Nested
    class Invitations extends InvitationRepositoryContract {
        @Override
        InvitationRepository repository() {
            return new JdbcInvitationRepository(database);
        }
    }

    @Nested
    class Channels extends ChannelRepositoryContract {
        @BeforeEach
        void prepare() {
            addAccount();
        }

        @Override
        ChannelRepository repository() {
            return new JdbcChannelRepository(database);
        }

        @Override
        void commit() {
            database.commit();
        }
    }

    @Nested
    class Messages extends MessageRepositoryContract {
        @Override
        MessageRepository repository() {
            return new JdbcMessageRepository(database);
        }

        @Override
        void commit() {
            database.commit();
        }
    }
}
