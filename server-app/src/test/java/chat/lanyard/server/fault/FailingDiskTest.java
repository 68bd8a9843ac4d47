package chat.lanyard.server.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import chat.lanyard.server.TestServer;
import chat.lanyard.server.fault.DiskFaults.Fault;
import chat.lanyard.testsupport.TestClient;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What a server does while the disk below its database fails, and after. {@code -Dlanyard.disk.rounds=40} lets it fail at
 * more moments than six; {@code -Dlanyard.disk.seed} repeats those of an earlier run.
 */
class FailingDiskTest extends WithFailingDisk {
    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"WRITE", "HALF_A_WRITE", "FORCE"})
    void refusesWritersAndServesReadersUntilTheDiskWorksAgain(Fault fault) {
        client.post("before");
        faults.are(fault);

        assertThat(errorOf(client.post("while it fails"))).isEqualTo("unavailable");
        assertThat(errorOf(client.post("and again"))).isEqualTo("unavailable");
        assertThat(history()).isEqualTo(List.of("before"));
        try (TestClient second = server.connectWith(token)) {
            assertThat(second.general().get("lastSequence").longValue()).isEqualTo(2);
        }
        assertThat(server.get("/readyz").statusCode()).isEqualTo(503);
        assertThat(server.get("/healthz").statusCode()).isEqualTo(200);
        HttpResponse<String> signIn = signIn("alice");
        assertThat(signIn.statusCode()).isEqualTo(503);
        assertThat(signIn.headers().firstValue("Retry-After")).isPresent();
        assertThat(signIn.body()).contains("\"unavailable\"");

        faults.none();
        awaitReady();
        assertThat(client.post("after").get("type").textValue()).isEqualTo("result");
        assertThat(signIn("alice").statusCode()).isEqualTo(201);
        assertThat(history()).contains("before", "after").doesNotContain("and again");
        server.close();
        assertThat(faultsOfTheLog()).isEmpty();
    }

    @Test
    void deliversWhatTurnsOutToBeStoredAlthoughItsCommitHadFailed() {
        faults.are(Fault.FORCE);
        ObjectNode message = client.message(UUID.randomUUID().toString(), "written, but not forced");
        assertThat(errorOf(client.request("message.post", message))).isEqualTo("unavailable");
        assertThat(history()).as("nobody is shown what may not be durable").isEmpty();
        faults.none();

        JsonNode event = client.eventsThrough(2).get(0);
        assertThat(event.at("/message/text").textValue()).isEqualTo("written, but not forced");
        JsonNode again = client.request("message.post", message);
        assertThat(again.get("sequence").longValue()).isEqualTo(2);
        assertThat(client.post("the next one").get("sequence").longValue()).isEqualTo(3);
        try (TestClient second = server.connectWith(token)) {
            assertThat(second.general().get("lastSequence").longValue()).isEqualTo(3);
        }
    }

    @Test
    void showsADeletionOnlyOnceItIsDurable() throws Exception {
        String message = client.post("secret").get("messageId").textValue();
        try (TestClient reader = server.connectWith(token)) {
            CompletableFuture<Void> forcing = faults.hold();
            CompletableFuture<JsonNode> deletion = CompletableFuture.supplyAsync(() -> client.request(
                    "message.delete",
                    TestClient.object().put("channelId", client.channel()).put("messageId", message)));
            forcing.get(30, TimeUnit.SECONDS);
            CompletableFuture<JsonNode> page = CompletableFuture.supplyAsync(
                    () -> reader.request("history", TestClient.object().put("channelId", reader.channel())));
            assertThatThrownBy(() -> page.get(500, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            faults.none();
            assertThat(page.get(30, TimeUnit.SECONDS).toString()).contains("\"erased\":true");
            assertThat(deletion.get(30, TimeUnit.SECONDS).get("type").textValue())
                    .isEqualTo("result");
        }
    }

    @Test
    void knowsAnAccountThatTurnsOutToBeStored() {
        faults.are(Fault.FORCE);
        assertThat(server.administer(TestServer.PASSWORD, "user", "add", "bob", "--password-stdin")
                        .exitCode())
                .isEqualTo(1);
        assertThat(server.administer("", "user", "list").output()).doesNotContain("bob");
        faults.none();
        awaitReady();

        assertThat(server.administer("", "user", "list").output()).contains("bob");
        assertThat(signIn("bob").statusCode()).isEqualTo(201);
        try (TestClient bob = server.connect("bob")) {
            assertThat(bob.post("here I am").get("sequence").longValue()).isEqualTo(3);
        }
    }

    @Test
    void forgetsAnAccountThatTurnsOutNotToBeStored() {
        faults.are(Fault.WRITE);
        String[] command = {"user", "add", "bob", "--password-stdin"};
        assertThat(server.administer(TestServer.PASSWORD, command).exitCode()).isEqualTo(1);
        faults.none();
        awaitReady();

        assertThat(server.administer("", "user", "list").output()).doesNotContain("bob");
        assertThat(server.administer(TestServer.PASSWORD, command).exitCode()).isZero();
    }

    @Test
    void storesAgainAlthoughTheLedgerOfErasuresCannotBeRead() throws IOException {
        Path ledger = folder.resolve("erasures.ledger");
        Files.delete(ledger);
        Files.createDirectory(ledger);
        faults.are(Fault.WRITE);
        assertThat(errorOf(client.post("while it fails"))).isEqualTo("unavailable");
        faults.none();

        awaitReady();
        assertThat(client.post("after").get("type").textValue()).isEqualTo("result");
    }

    @Test
    void readsAndWritesAgainWhenTheWholeDiskWasGone() {
        client.post("before");
        faults.are(Fault.WRITE, Fault.READ, Fault.OPEN_TO_WRITE);
        assertThat(errorOf(client.post("while it is gone"))).isEqualTo("unavailable");
        assertThat(errorOf(client.request("history", TestClient.object().put("channelId", client.channel()))))
                .isEqualTo("unavailable");
        faults.none();
        long back = System.nanoTime();
        awaitReady();
        assertThat(history()).containsExactly("before");
        System.out.printf("disk back: read and written after %d ms%n", (System.nanoTime() - back) / 1_000_000);
        assertThat(client.post("after").get("sequence").longValue()).isEqualTo(3);
    }

    @Test
    void opensAgainWhatWasClosedWhileNobodyWrote() throws SQLException {
        client.post("before");
        try (Connection below = DriverManager.getConnection("jdbc:h2:" + fileSystem + ":" + folder.resolve("lanyard"));
                Statement statement = below.createStatement()) {
            statement.execute("SHUTDOWN IMMEDIATELY");
        }
        assertThat(history()).containsExactly("before");
        await().atMost(PATIENCE).until(() -> errorOf(client.post("after")) == null);
    }

    @Test
    void readsWhatBecameReadOnlyAndWritesWhenItNoLongerIs() {
        client.post("before");
        faults.are(Fault.WRITE, Fault.OPEN_TO_WRITE);
        assertThat(errorOf(client.post("while it is read-only"))).isEqualTo("unavailable");
        assertThat(history()).containsExactly("before");
        faults.none();
        awaitReady();
        assertThat(client.post("after").get("sequence").longValue()).isEqualTo(3);
    }

    private static String errorOf(JsonNode answer) {
        return answer.at("/error/code").textValue();
    }

    private HttpResponse<String> signIn(String name) {
        return server.post(
                "/api/v1/sessions",
                TestClient.object()
                        .put("username", name)
                        .put("password", TestServer.PASSWORD)
                        .toString());
    }

    private void awaitReady() {
        await().atMost(PATIENCE).until(() -> server.get("/readyz").statusCode() == 200);
    }
}
