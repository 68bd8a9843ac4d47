package chat.lanyard.server;

import static chat.lanyard.server.ChannelTalk.ask;
import static chat.lanyard.server.ChannelTalk.entered;
import static chat.lanyard.server.ChannelTalk.made;
import static chat.lanyard.server.ChannelTalk.openDirect;
import static chat.lanyard.server.ChannelTalk.post;
import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.testsupport.TestClient;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder from before there were channels to make; see the README beside the archive. */
class UpgradeToChannelsTest {
    @TempDir
    Path parent;

    private ReleasedFolder released;
    private Path folder;

    @BeforeEach
    void unpack() throws IOException {
        released = ReleasedFolder.unpack("folder-0.1.0-schema-2", parent);
        folder = released.path();
    }

    @Test
    void keepsAllThatWasInIt() {
        try (TestServer server = TestServer.start(folder)) {
            assertThat(server.administer("", "verify").output()).contains("all well");
            for (String name : List.of("alice", "bob", "carol")) {
                try (TestClient client = server.connect(name)) {
                    JsonNode general = client.general();
                    assertThat(general.get("id").textValue()).isEqualTo(released.fact("channel"));
                    assertThat(general.get("lastSequence").intValue()).isEqualTo(released.number("lastSequence"));
                    assertThat(general.get("readSequence").intValue())
                            .isEqualTo(released.number(name + ".readSequence"));
                    assertThat(general.get("unread").intValue()).isEqualTo(released.number(name + ".unread"));
                    assertThat(general.get("mentions").intValue()).isEqualTo(released.number(name + ".mentions"));
                    assertThat(general.get("createdBy").isNull()).isTrue();
                    assertThat(general.get("archived").booleanValue()).isFalse();
                }
            }
        }
    }

    @Test
    void takesChannelsWhichSurviveRepairBackupAndRestore() throws IOException {
        String channel;
        try (TestServer server = TestServer.start(folder);
                TestClient alice = server.connect("alice");
                TestClient bob = server.connect("bob")) {
            channel = made(bob, "private", "new-one");
            ask(bob, "channel.invite", channel, alice);
            entered(alice, channel);
            post(alice, channel, "hello @bob");
            bob.request("channel.update", ChannelTalk.about(channel).put("topic", "Now"));
            ask(bob, "channel.archive", channel);
            post(alice, openDirect(alice, bob).get("channelId").textValue(), "between us");
            assertThat(server.administer("", "backup", parent.resolve("b.zip").toString())
                            .exitCode())
                    .isZero();
        }
        try (OfflineAdministration offline = OfflineAdministration.open(folder)) {
            assertThat(offline.administration().repairProjections().faults()).isEmpty();
        }
        FolderRestore.restore(parent.resolve("restored"), parent.resolve("b.zip"), null, line -> {});
        for (String each : List.of("data", "restored")) {
            assertHolds(parent.resolve(each), channel);
        }
    }

    private static void assertHolds(Path folder, String channel) {
        try (TestServer server = TestServer.start(folder);
                TestClient bob = server.connect("bob")) {
            assertThat(server.administer("", "verify").output()).contains("all well");
            List<JsonNode> channels = StreamSupport.stream(
                            bob.welcome().get("channels").spliterator(), false)
                    .toList();
            assertThat(channels)
                    .extracting(each -> each.get("kind").textValue())
                    .containsExactlyInAnyOrder("public", "private", "direct");
            JsonNode made = channels.stream()
                    .filter(each -> each.get("id").textValue().equals(channel))
                    .findFirst()
                    .orElseThrow();
            assertThat(made.get("topic").textValue()).isEqualTo("Now");
            assertThat(made.get("archived").booleanValue()).isTrue();
            assertThat(made.get("createdBy").textValue()).isEqualTo(ChannelTalk.id(bob));
            assertThat(made.get("mentions").intValue()).isEqualTo(1);
        }
    }
}
