package chat.lanyard.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Starts the launcher as people do: as a process. */
class LauncherTest {
    private static final List<String> HEADLESS_TOOLKIT =
            List.of("-Dglass.platform=Monocle", "-Dmonocle.platform=Headless", "-Dprism.order=sw");

    @TempDir
    private Path folder;

    private Process process;

    @AfterEach
    void end() throws InterruptedException {
        process.destroy();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void saysItsVersion() throws Exception {
        start(List.of(), Map.of(), "--version");
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        assertThat(output()).matches("lanyard \\d+\\.\\d+\\.\\d+\\R");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void servesAloneWithoutADisplayAndSaysWhyInOneLine() throws Exception {
        start(List.of(), Map.of("DISPLAY", ""));
        awaitServing();
        assertThat(errors().lines().findFirst())
                .hasValueSatisfying(
                        line -> assertThat(line).startsWith("lanyard: no window, because there is no display"));
        assertThat(errors()).doesNotContain("\tat ");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void servesAloneWithADisplayThatCannotBeReached() throws Exception {
        start(List.of(), Map.of("DISPLAY", "127.0.0.1:59000"));
        awaitServing();
        assertThat(errors()).startsWith("lanyard: no window, because the display 127.0.0.1:59000 cannot be reached");
        assertThat(errors()).doesNotContain("\tat ");
    }

    @Test
    void reportsHowLongTheFirstWindowTookAndEndsIfAsked() throws Exception {
        List<String> options = new ArrayList<>(HEADLESS_TOOLKIT);
        options.add("-Dlanyard.report-startup=true");
        options.add("-Dlanyard.exit-on-shown=true");
        start(options, Map.of());
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        assertThat(errors())
                .containsPattern("lanyard window shown after \\d+ ms")
                .doesNotContain("Exception");
        assertThat(folder.resolve("lanyard/client/settings.properties"))
                .content()
                .contains("window=");
    }

    private void start(List<String> options, Map<String, String> environment, String... arguments) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = Stream.of(
                        Stream.of(java),
                        options.stream(),
                        Stream.of("-cp", System.getProperty("java.class.path"), Launcher.class.getName()),
                        Stream.of(arguments))
                .flatMap(part -> part)
                .toList();
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile());
        builder.environment()
                .putAll(Map.of(
                        "XDG_DATA_HOME", folder.toString(),
                        "LANYARD_DATA", folder.resolve("server").toString(),
                        "LANYARD_BIND", "127.0.0.1",
                        "LANYARD_PORT", "0",
                        "LANYARD_CHAT_PORT", "0"));
        builder.environment().putAll(environment);
        process = builder.start();
    }

    private void awaitServing() {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> output().contains("lanyard ready api="));
    }

    private String output() throws IOException {
        return Files.readString(folder.resolve("out"));
    }

    private String errors() throws IOException {
        return Files.readString(folder.resolve("err"));
    }
}
