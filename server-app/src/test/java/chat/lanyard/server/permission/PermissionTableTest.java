package chat.lanyard.server.permission;

import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.protocol.permission.Permission;
import chat.lanyard.protocol.permission.Place;
import chat.lanyard.protocol.permission.Reach;
import chat.lanyard.protocol.value.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PermissionTableTest {
    private static final Path DOCUMENT = Path.of("..", "docs", "permissions.md");

    @Test
    void theDocumentPrintsTheTableThatIsAsked() throws IOException {
        assertThat(Files.readString(DOCUMENT)).contains(table());
    }

    @Test
    void noRoleGoesFurtherThanTheOneAboveIt() {
        for (Permission permission : Permission.values()) {
            assertThat(Arrays.stream(Role.values()).map(permission::of).toList())
                    .as(permission.name())
                    .isSortedAccordingTo((one, other) -> other.compareTo(one));
        }
    }

    private static String table() {
        return Arrays.stream(Permission.values())
                .map(PermissionTableTest::row)
                .collect(Collectors.joining(
                        "\n",
                        "| May | where | "
                                + Arrays.stream(Role.values())
                                        .map(Role::wireName)
                                        .collect(Collectors.joining(" | "))
                                + " |\n|---|---|---|---|---|---|---|\n",
                        "\n"));
    }

    private static String row(Permission permission) {
        return "| " + permission.words() + " | " + words(permission.place()) + " | "
                + Arrays.stream(Role.values())
                        .map(permission::of)
                        .map(PermissionTableTest::words)
                        .collect(Collectors.joining(" | "))
                + " |";
    }

    private static String words(Place place) {
        return switch (place) {
            case SERVER -> "the server";
            case CHANNEL -> "channels";
            case CHANNEL_OR_ARCHIVE -> "channels, archived ones too";
            case CONVERSATION -> "channels, conversations";
            case CONVERSATION_OR_ARCHIVE -> "channels, archived ones too, conversations";
        };
    }

    private static String words(Reach reach) {
        return switch (reach) {
            case NO -> "–";
            case AS_MEMBER -> "in it";
            case YES -> "yes";
        };
    }
}
