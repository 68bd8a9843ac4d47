package chat.lanyard.server.presence;

import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.protocol.value.DeviceState;
import chat.lanyard.protocol.value.Role;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.server.connection.ConnectionRegistry;
import chat.lanyard.server.connection.OutboundMessage;
import chat.lanyard.server.user.User;
import chat.lanyard.server.user.UserDirectory;
import chat.lanyard.server.user.UserStatus;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the coming and going of many costs, and who is told of whom. */
class PresenceServiceTest {
    private static final int PEOPLE = 1_000;
    private static final UserId GUEST = id(0);
    private static final Set<UserId> SEEN_BY_GUEST = Set.of(id(0), id(1));

    private final ConnectionRegistry connections = new ConnectionRegistry();
    private final UserDirectory users = new UserDirectory(
            IntStream.range(0, PEOPLE).mapToObj(PresenceServiceTest::user).toList());
    private final PresenceService presence = new PresenceService(
            connections, users, new GuestsSight(), bytes -> new OutboundMessage(ByteBuffer.wrap(bytes)));

    private static final class GuestsSight implements Sight {
        @Override
        public boolean seesEverybody(UserId viewer) {
            return !viewer.equals(GUEST);
        }

        @Override
        public boolean sees(UserId viewer, UserId person) {
            return seesEverybody(viewer) || SEEN_BY_GUEST.contains(person);
        }
    }

    @Test
    void aThousandWhoComeAtOnceCostEachOfThemOneFrame() {
        List<RecordedConnection> all =
                IntStream.range(1, PEOPLE).mapToObj(this::connect).toList();
        presence.tell();
        assertThat(all).allSatisfy(connection -> assertThat(connection.frames()).hasSize(1));
        assertThat(all.get(0).presences().keySet()).hasSize(PEOPLE - 1);
    }

    @Test
    void thoseWhoComeAndGoBetweenTwoTellingsAreNotTold() {
        RecordedConnection watcher = connect(1);
        presence.tell();
        watcher.clear();
        IntStream.range(2, PEOPLE).forEach(number -> disconnect(connect(number)));
        presence.tell();
        assertThat(watcher.frames()).isEmpty();
    }

    @Test
    void oneWhoFlickersCostsOthersOneFrameATelling() {
        RecordedConnection watcher = connect(1);
        RecordedConnection nervous = connect(2);
        presence.tell();
        watcher.clear();
        for (int round = 0; round < 10; round++) {
            for (int change = 0; change < 51; change++) {
                presence.stated(nervous, change % 2 == round % 2 ? DeviceState.AWAY : DeviceState.ONLINE);
            }
            presence.tell();
        }
        assertThat(watcher.frames()).hasSize(10);
    }

    @Test
    void aFrameForManyIsEncodedOnce() {
        List<RecordedConnection> watchers =
                IntStream.range(1, 100).mapToObj(this::connect).toList();
        presence.tell();
        watchers.forEach(RecordedConnection::clear);
        connect(200);
        presence.tell();
        assertThat(watchers)
                .allSatisfy(watcher -> assertThat(watcher.messages().get(0))
                        .isSameAs(watchers.get(0).messages().get(0)));
    }

    @Test
    void aGuestIsToldOnlyOfThoseWhoShareAChannel() {
        connect(1);
        connect(2);
        RecordedConnection guest = connect(0);
        presence.tell();
        assertThat(guest.presences().keySet()).containsExactlyInAnyOrderElementsOf(SEEN_BY_GUEST);
        guest.clear();
        connect(3);
        presence.profileChanged(id(2));
        presence.tell();
        assertThat(guest.frames()).isEmpty();
        presence.profileChanged(id(1));
        presence.tell();
        assertThat(guest.frames())
                .hasSize(1)
                .allSatisfy(frame -> assertThat(frame).contains("\"users\":[{\"id\":\"u1\""));
    }

    @Test
    void whoSeesMoreThanBeforeIsToldWhoIsThere() {
        RecordedConnection guest = connect(0);
        connect(1);
        presence.tell();
        guest.clear();
        presence.sightWidened(GUEST);
        presence.tell();
        assertThat(guest.presences().keySet()).containsExactlyInAnyOrderElementsOf(SEEN_BY_GUEST);
    }

    @Test
    void manyProfilesFitIntoFrames() {
        RecordedConnection watcher = connect(1);
        presence.tell();
        watcher.clear();
        IntStream.range(0, PEOPLE).forEach(number -> presence.profileChanged(id(number)));
        presence.tell();
        assertThat(watcher.frames()).hasSize(7);
    }

    private RecordedConnection connect(int number) {
        RecordedConnection connection = new RecordedConnection(id(number));
        connections.add(connection);
        presence.came(connection);
        return connection;
    }

    private void disconnect(RecordedConnection connection) {
        connections.remove(connection);
        presence.went(connection);
    }

    private static UserId id(int number) {
        return new UserId("u" + number);
    }

    private static User user(int number) {
        return new User(id(number), "u" + number, "Person " + number, Role.MEMBER, UserStatus.ACTIVE);
    }
}
