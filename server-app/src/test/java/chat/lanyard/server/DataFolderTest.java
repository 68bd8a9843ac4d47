package chat.lanyard.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.lanyard.testsupport.TestClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder with its server: held by one at a time, closed to others, and the same after a restart. */
class DataFolderTest {
    @TempDir
    Path parent;

    @Test
    void isForItsOwnerOnlyAndHeldByOne() throws Exception {
        Path folder = parent.resolve("deep/er");
        try (DataFolder held = DataFolder.hold(folder)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(held.path())))
                    .isEqualTo("rwx------");
            assertThatThrownBy(() -> DataFolder.hold(folder)).isInstanceOf(DataFolder.InUseException.class);
        }
        DataFolder.hold(folder).close();
    }

    @Test
    void closesAFolderThatSomebodyMadeForItButNoOther() throws Exception {
        Path prepared = openToAll("prepared");
        Files.writeString(prepared.resolve("lanyard.properties"), "port=0");
        Path shared = openToAll("shared");
        Files.writeString(shared.resolve("letter.txt"), "Dear");

        DataFolder.create(prepared);
        DataFolder.create(shared);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(prepared)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(shared)))
                .isEqualTo("rwxr-xr-x");
    }

    private Path openToAll(String name) throws Exception {
        Path folder = Files.createDirectory(parent.resolve(name));
        return Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void isNotServedTwice() {
        try (TestServer server = TestServer.start(parent).withUser("alice")) {
            assertThatThrownBy(() -> TestServer.start(parent))
                    .isInstanceOf(CompletionException.class)
                    .hasCauseInstanceOf(DataFolder.InUseException.class);
            assertThatThrownBy(() -> OfflineAdministration.open(parent)).isInstanceOf(DataFolder.InUseException.class);
            server.connect("alice").close();
        }
    }

    @Test
    void servesTheSameOnTheSamePortsAfterARestart() {
        String refreshToken;
        String token;
        String logId;
        int port;
        int chatPort;
        try (TestServer server = TestServer.start(parent).withUser("alice")) {
            port = server.addresses().api().getPort();
            chatPort = server.addresses().chat().getPort();
            var session = server.signIn("alice");
            refreshToken = session.get("refreshToken").textValue();
            token = session.get("accessToken").textValue();
            try (TestClient alice = server.connectWith(token)) {
                alice.post("before");
                logId = alice.welcome().at("/server/logId").textValue();
                server.server().close();
                assertThat(alice.socket().readCloseCode()).isEqualTo(1012);
            }
        }
        try (TestServer server =
                        TestServer.start(parent, options -> options.port(port).chatPort(chatPort));
                TestClient alice = server.connectWith(token)) {
            assertThat(alice.welcome().at("/server/logId").textValue()).isEqualTo(logId);
            assertThat(alice.general().get("lastSequence").longValue()).isEqualTo(2);
            assertThat(server.post("/api/v1/sessions/refresh", "{\"refreshToken\":\"" + refreshToken + "\"}")
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void startsAndStopsAsOftenAsItIsAskedTo() {
        LanyardServer server = LanyardServer.builder()
                .dataFolder(parent)
                .bind("127.0.0.1")
                .port(0)
                .chatPort(0)
                .build();
        assertThat(server.start().join()).isSameAs(server.start().join());
        server.close();
        server.close();
        LanyardServer never = LanyardServer.builder().dataFolder(parent).build();
        never.close();
        assertThatThrownBy(() -> never.start().join()).hasCauseInstanceOf(IOException.class);
    }

    /** Unix domain sockets have short names; folders need not. */
    @Test
    void takesCommandsInAFolderWithALongName() throws Exception {
        Path folder = parent.resolve("x".repeat(100)).resolve("y".repeat(100));
        try (TestServer server = TestServer.start(folder).withUser("alice")) {
            assertThat(server.administer("", "user", "list").output()).startsWith("alice\towner\tactive");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(DataFolder.controlSocket(folder))))
                    .isEqualTo("rw-------");
        }
        assertThat(DataFolder.controlSocket(folder)).doesNotExist();
    }

    @Test
    void takesOverASocketThatADeadServerHasLeft() throws Exception {
        Files.createFile(DataFolder.controlSocket(parent));
        try (TestServer server = TestServer.start(parent).withUser("alice")) {
            assertThat(server.administer("", "verify").exitCode()).isZero();
        }
    }

    @Test
    void isNotServedWithADamagedKey() throws Exception {
        Files.writeString(parent.resolve("signing.keys"), "damaged");

        assertThatThrownBy(() -> TestServer.start(parent)).hasStackTraceContaining("signing.keys is damaged");
        DataFolder.hold(parent).close();
    }

    @Test
    void leavesNothingOpenWhenAFileBesideTheDatabaseCannotBeRead() throws Exception {
        TestServer.start(parent).close();
        for (String name : List.of("lanyard.anchor", "erasures.ledger")) {
            Path file = parent.resolve(name);
            byte[] bytes = Files.readAllBytes(file);
            Files.delete(file);
            Files.createDirectory(file);

            assertThatThrownBy(() -> TestServer.start(parent)).hasStackTraceContaining("directory");
            assertThatThrownBy(() -> OfflineAdministration.open(parent)).isInstanceOf(IOException.class);

            assertThat(Thread.getAllStackTraces().keySet())
                    .extracting(Thread::getName)
                    .doesNotContain("lanyard-commit");
            Files.delete(file);
            Files.write(file, bytes);
        }
        TestServer.start(parent).close();
    }
}
