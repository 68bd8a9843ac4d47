package chat.lanyard.server;

import static chat.lanyard.server.ChannelTalk.create;
import static chat.lanyard.server.ChannelTalk.error;
import static chat.lanyard.server.ChannelTalk.id;
import static chat.lanyard.server.ChannelTalk.openDirect;
import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.protocol.frame.ChannelEvent.ChannelChanged;
import chat.lanyard.protocol.frame.ChannelEvent.MemberJoined;
import chat.lanyard.protocol.value.ChannelDetails;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.ChannelKind;
import chat.lanyard.protocol.value.ProtocolLimits;
import chat.lanyard.server.channel.Channel;
import chat.lanyard.server.channel.Membership;
import chat.lanyard.server.log.Transaction;
import chat.lanyard.server.storage.BeforeMigration;
import chat.lanyard.server.storage.DatabaseSettings;
import chat.lanyard.server.user.User;
import chat.lanyard.testsupport.TestClient;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody can do to others by putting them into very many channels: nothing. */
class CrowdedTest {
    private static final Instant AT = Instant.parse("2026-11-23T09:00:00Z");

    private TestServer server;

    /** Mallory has opened all conversations but one that one person can open, and Bob is in each. */
    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        try (TestServer first = TestServer.start(folder)) {
            List.of("mallory", "bob", "carol").forEach(first::withUser);
        }
        try (DataFolder held = DataFolder.hold(folder);
                ServerCore core = ServerCore.open(
                        held, DatabaseSettings.STANDARD, false, Clock.systemUTC(), BeforeMigration.NOTHING)) {
            User mallory = core.users.find("mallory").orElseThrow();
            User bob = core.users.find("bob").orElseThrow();
            core.log
                    .submit(transaction -> open(core, transaction, mallory, bob))
                    .join();
        }
        server = TestServer.start(folder);
    }

    /** In one transaction, as it is stored when each is asked for by itself. */
    private static int open(ServerCore core, Transaction transaction, User mallory, User bob) {
        IntStream.range(1, ProtocolLimits.CONVERSATIONS_PER_OPENER)
                .mapToObj(number -> new Channel(
                        new ChannelId("d-" + number),
                        ChannelKind.DIRECT,
                        new ChannelDetails("", "", "", false),
                        mallory.id()))
                .forEach(conversation -> {
                    core.channelRepository.insert(conversation);
                    transaction
                            .channel(conversation.id())
                            .append(sequence -> new ChannelChanged(
                                    sequence, AT, mallory.id(), conversation.details(), conversation.kind()));
                    List.of(mallory, bob).forEach(member -> join(core, transaction, conversation, member));
                });
        return ProtocolLimits.CONVERSATIONS_PER_OPENER;
    }

    private static void join(ServerCore core, Transaction transaction, Channel conversation, User member) {
        MemberJoined joined = transaction
                .channel(conversation.id())
                .append(sequence -> new MemberJoined(sequence, AT, conversation.createdBy(), member.lastingProfile()));
        core.channelRepository.insert(Membership.begun(conversation.id(), member.id(), joined.sequence(), 0));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aLimitOfConversationsCountsForWhoOpensThemAndForNobodyElse() {
        assertThat(server.administer("", "verify").output()).contains("all well");
        try (TestClient mallory = server.connect("mallory");
                TestClient bob = server.connect("bob");
                TestClient carol = server.connect("carol")) {
            assertThat(openDirect(mallory, bob).has("channelId")).isTrue();
            assertThat(error(openDirect(mallory, carol))).isEqualTo("invalid_request");
            assertThat(openDirect(mallory, bob).has("channelId"))
                    .as("what is there already")
                    .isTrue();

            assertThat(create(bob, "public", "my-own").has("channelId")).isTrue();
            String together = openDirect(carol, bob).get("channelId").textValue();
            JsonNode members = ChannelTalk.ask(bob, "channel.members", together).get("members");
            assertThat(List.of(members.get(0).textValue(), members.get(1).textValue()))
                    .containsExactlyInAnyOrder(id(bob), id(carol));
        }
    }
}
