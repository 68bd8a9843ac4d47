package chat.lanyard.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Command lines in this process: which are wrong, and what those on a folder at rest do. */
class UsageTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String input, String... arguments) {
        out.reset();
        err.reset();
        List<String> all = new ArrayList<>(Arrays.asList(arguments));
        all.add("--data=" + folder);
        return new FolderCommand(
                        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(all);
    }

    private String output() {
        return out.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--port x",
                "--port 65536",
                "--port -1",
                "--unknown",
                "extra",
                "--registration maybe",
                "--durability none",
                "--rate-limits perhaps",
                "--rate-limits off",
                "--rate-limits off --bind 192.0.2.1",
                "--max-connections 0",
                "--backups maybe",
                "--backup-keep 0",
                "--backup-keep-weeks -1",
                "--backup-time soon",
                "--tls auto"
            })
    void refusesToServeWithWrongOptions(String options) {
        List<String> arguments = new ArrayList<>(List.of("serve", "--data", folder.toString()));
        arguments.addAll(List.of(options.split(" ")));

        assertThat(Main.run(arguments)).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"unknown=1", "ports=1", "port=x", "data=/elsewhere", "rate-limits=off"})
    void refusesToServeWithWrongProperties(String property) throws Exception {
        Files.writeString(folder.resolve("lanyard.properties"), property + "\n");

        assertThat(Main.run(List.of("serve", "--data", folder.toString()))).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "user",
                "user add",
                "user add alice",
                "user nonsense",
                "user list extra",
                "user add alice --role king --password-stdin",
                "token issue alice --for soon",
                "invitation create --uses many",
                "verify --unknown",
                "backup",
                "backup one two",
                "restore",
                "backups one"
            })
    void refusesWrongCommands(String line) {
        assertThat(run("12345678\n", line.split(" "))).isEqualTo(2);
        assertThat(output()).isEmpty();
        assertThat(err.toString(StandardCharsets.UTF_8)).isNotBlank();
    }

    @Test
    void administersAFolderAtRest() {
        assertThat(run("", "user", "list")).isZero();
        assertThat(run("correct horse\n", "user", "add", "Alice", "--password-stdin"))
                .isZero();
        assertThat(run("correct horse\n", "user", "add", "bob", "--role", "admin", "--password-stdin"))
                .isZero();
        assertThat(run("correct horse\n", "user", "add", "alice", "--password-stdin"))
                .isEqualTo(1);
        assertThat(run("short\n", "user", "add", "carol", "--password-stdin")).isEqualTo(1);
        assertThat(run("", "user", "add", "carol", "--password-stdin")).isEqualTo(1);
        assertThat(run("", "user", "disable", "bob")).isZero();
        assertThat(run("", "user", "list")).isZero();
        assertThat(output()).isEqualTo("alice\towner\tactive\talice\nbob\tadmin\tdisabled\tbob\n");

        assertThat(run("", "token", "issue", "bob")).isEqualTo(1);
        assertThat(output()).isEmpty();
        assertThat(run("", "user", "enable", "bob")).isZero();
        assertThat(run("", "token", "issue", "bob", "--for", "90s")).isZero();
        assertThat(output().strip()).matches("[\\w-]+\\.[\\w-]+\\.[\\w-]+");
        assertThat(run("another one\n", "user", "reset-password", "bob", "--password-stdin"))
                .isZero();
        assertThat(run("", "user", "delete", "bob")).isZero();
        assertThat(run("", "user", "delete", "bob")).isEqualTo(1);
        assertThat(run("", "invitation", "create", "--for", "7d", "--uses", "3"))
                .isZero();
        assertThat(output().strip()).matches("[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}");
        assertThat(run("", "verify")).isZero();
        assertThat(output()).contains("3 events");
    }

    /** As scripts start them; a folder at rest takes one at a time, so the others wait. */
    @Test
    void putsANewSigningKeyBehindTheOld() throws IOException {
        run("", "user", "list");
        List<String> before = Files.readAllLines(folder.resolve("signing.keys"));

        assertThat(run("", "key", "rotate")).isZero();

        List<String> after = Files.readAllLines(folder.resolve("signing.keys"));
        assertThat(after).hasSize(2).startsWith(before.get(0));
    }

    @Test
    void carriesOutCommandsThatComeTogether() {
        List<Integer> exitCodes = IntStream.range(0, 4)
                .parallel()
                .mapToObj(number -> new FolderCommand(
                                new ByteArrayInputStream("correct horse\n".getBytes(StandardCharsets.UTF_8)),
                                new PrintStream(out, true, StandardCharsets.UTF_8),
                                new PrintStream(err, true, StandardCharsets.UTF_8))
                        .run(List.of("user", "add", "user" + number, "--password-stdin", "--data=" + folder)))
                .toList();

        assertThat(exitCodes).as(err.toString(StandardCharsets.UTF_8)).containsOnly(0);
        run("", "user", "list");
        assertThat(output().lines()).hasSize(4);
        assertThat(output()).containsOnlyOnce("owner");
    }
}
