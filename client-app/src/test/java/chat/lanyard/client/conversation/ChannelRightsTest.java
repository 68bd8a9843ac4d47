package chat.lanyard.client.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.client.store.ChannelFacts;
import chat.lanyard.protocol.permission.Permission;
import chat.lanyard.protocol.permission.Place;
import chat.lanyard.protocol.value.ChannelDetails;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.ChannelKind;
import chat.lanyard.protocol.value.Role;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.protocol.value.UserProfile;
import chat.lanyard.server.permission.Permissions;
import chat.lanyard.server.permission.Standing;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the window offers is what the server allows, for every role in every kind of channel. */
class ChannelRightsTest {
    private static final ChannelId CHANNEL = new ChannelId("c");
    private static final UserId USER = new UserId("u");

    record Case(Role role, ChannelKind kind, boolean archived, boolean founder) {}

    static Stream<Case> cases() {
        return Stream.of(Role.values())
                .flatMap(role -> Stream.of(ChannelKind.values())
                        .flatMap(kind -> Stream.of(true, false)
                                .flatMap(archived -> Stream.of(true, false)
                                        .map(founder -> new Case(role, kind, archived, founder)))));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void offersWhatTheServerAllows(Case given) {
        Permissions server = new Permissions(
                user -> given.role(),
                (channel, user) -> Optional.of(new Standing(given.kind(), given.archived(), true, given.founder())));
        ChannelRights offered = ChannelRights.of(
                new UserProfile(USER, "u", "U", given.role()),
                new ChannelFacts(
                        given.kind(),
                        new ChannelDetails("c", "", "", given.archived()),
                        given.founder() ? USER : null,
                        false,
                        List.of(),
                        0));
        Stream.of(Permission.values())
                .filter(permission -> permission.place() != Place.SERVER)
                .forEach(permission -> assertThat(offered.may(permission))
                        .as(permission.name())
                        .isEqualTo(server.allows(USER, permission, CHANNEL)));
    }
}
