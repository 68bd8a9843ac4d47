package chat.lanyard.client.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import chat.lanyard.client.Http;
import chat.lanyard.client.Samples;
import chat.lanyard.client.StubServer;
import chat.lanyard.client.StubServer.Reply;
import chat.lanyard.client.TestServer;
import chat.lanyard.protocol.value.ErrorCode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person is told for everything that a server, or something else, can answer. */
class SignInServiceTest {
    private static final Credentials ADA = new Credentials("ada", "correct horse", true);

    @TempDir
    Path folder;

    private StubServer server;
    private TokenVault vault;
    private SignInService service;

    @BeforeEach
    void start() throws IOException {
        server = new StubServer();
        vault = new TokenVault(folder);
        service = new SignInService(() -> Http.CLIENT, new TestServer.NoLocalServer(), vault, Clock.systemUTC());
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void signsIn() {
        server.reply("POST /api/v1/sessions", Reply.of(201, Samples.granted(server, "token-1", 900)));
        Session session = join(service.signIn(server.address(), ADA));
        assertThat(session.user()).isEqualTo(Samples.ADA);
        assertThat(session.chatUri()).isEqualTo(server.chatUri());
        assertThat(session.accessToken()).isEqualTo("token-1");
        assertThat(vault.load()).contains(saved("refresh-of-token-1"));
    }

    @Test
    void keepsNothingUnlessAskedTo() {
        server.reply("POST /api/v1/sessions", Reply.of(201, Samples.granted(server, "token-1", 900)));
        join(service.signIn(server.address(), new Credentials("ada", "correct horse", false)));
        assertThat(vault.load()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "BAD_CREDENTIALS, WRONG_PASSWORD",
        "ACCOUNT_DISABLED, ACCOUNT_DISABLED",
        "TOO_MANY_ATTEMPTS, TOO_MANY_ATTEMPTS",
        "REGISTRATION_CLOSED, REGISTRATION_CLOSED",
        "INVITATION_INVALID, INVITATION_INVALID",
        "USERNAME_TAKEN, USERNAME_TAKEN",
        "INVALID_REQUEST, INPUT_INVALID",
        "FORBIDDEN, NOT_ALLOWED",
        "NOT_FOUND, NOT_A_LANYARD_SERVER",
        "UNAVAILABLE, SERVER_BUSY",
        "INTERNAL_ERROR, SERVER_FAILED"
    })
    void tellsTheReasonOfEveryRefusal(ErrorCode code, Problem problem) {
        server.reply("POST /api/v1/accounts", Reply.error(code));
        assertThat(failure(service.createAccount(server.address(), ADA, null, null))
                        .problem())
                .isEqualTo(problem);
    }

    @Test
    void tellsHowLongToWait() {
        server.reply(
                "POST /api/v1/sessions",
                Reply.error(ErrorCode.TOO_MANY_ATTEMPTS).with("Retry-After: 90"));
        assertThat(failure(service.signIn(server.address(), ADA)))
                .isEqualTo(new Failure(Problem.TOO_MANY_ATTEMPTS, Duration.ofSeconds(90)));
    }

    @Test
    void takesAProxyWithoutItsServerForABusyOne() {
        server.reply("GET /api/v1/server", new Reply(502, "", "<html>".getBytes(StandardCharsets.UTF_8)));
        assertThat(failure(service.signIn(server.address(), ADA)).problem()).isEqualTo(Problem.SERVER_BUSY);
    }

    @Test
    void knowsAWebSiteFromAServer() {
        server.reply("GET /api/v1/server", new Reply(200, "", "<html>".getBytes(StandardCharsets.UTF_8)));
        assertThat(failure(service.signIn(server.address(), ADA)).problem()).isEqualTo(Problem.NOT_A_LANYARD_SERVER);
    }

    @Test
    void readsNoEndlessAnswer() {
        byte[] info = Reply.of(200, StubServer.info(Instant.now())).body();
        byte[] endless = Arrays.copyOf(info, 2 * 1024 * 1024);
        Arrays.fill(endless, info.length, endless.length, (byte) ' ');
        server.reply("GET /api/v1/server", new Reply(200, "", endless));
        server.reply("POST /api/v1/sessions", Reply.error(ErrorCode.BAD_CREDENTIALS));
        assertThat(failure(service.signIn(server.address(), ADA)).problem()).isEqualTo(Problem.NOT_A_LANYARD_SERVER);
    }

    @Test
    void knowsAServerOfAnotherProtocol() {
        server.reply(
                "GET /api/v1/server",
                new Reply(200, "", "{\"protocol\":2,\"name\":\"x\"}".getBytes(StandardCharsets.UTF_8)));
        assertThat(failure(service.signIn(server.address(), ADA)).problem()).isEqualTo(Problem.NOT_A_LANYARD_SERVER);
    }

    @Test
    void saysWhenNobodyIsThere() throws IOException {
        server.close();
        assertThat(failure(service.signIn(server.address(), ADA)).problem()).isEqualTo(Problem.SERVER_NOT_RUNNING);
    }

    @Test
    void knowsSomethingElseThatListens() throws IOException {
        try (ServerSocket mail = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            new Thread(() -> greetLikeMail(mail)).start(); // the common pool may have one thread, which others need
            ServerAddress address = new ServerAddress(false, "127.0.0.1", mail.getLocalPort(), null);
            assertThat(failure(service.signIn(address, ADA)).problem()).isEqualTo(Problem.NOT_A_LANYARD_SERVER);
        }
    }

    @Test
    void refreshesOnceForAllWhoAsk() {
        server.reply("POST /api/v1/sessions", Reply.of(201, Samples.granted(server, "token-1", 900)));
        server.reply("POST /api/v1/sessions/refresh", Reply.of(200, Samples.granted(server, "token-2", 900)));
        Session session = join(service.signIn(server.address(), ADA));
        CompletableFuture<Void> one = session.refresh();
        CompletableFuture<Void> two = session.refresh();
        join(one);
        join(two);
        assertThat(session.accessToken()).isEqualTo("token-2");
        assertThat(server.requests())
                .filteredOn(request -> request.contains("refresh"))
                .hasSize(1);
    }

    private SavedSession saved(String refreshToken) {
        return new SavedSession(
                server.address(),
                null,
                refreshToken,
                Samples.ADA,
                server.chatUri().toString());
    }

    private static void greetLikeMail(ServerSocket mail) {
        try (var socket = mail.accept()) {
            socket.getOutputStream().write("220 mail ESMTP ready\r\n".getBytes(StandardCharsets.US_ASCII));
            socket.getInputStream().read();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> T join(CompletableFuture<T> future) {
        return future.orTimeout(30, TimeUnit.SECONDS).join();
    }

    private static Failure failure(CompletableFuture<?> future) {
        return SignInService.failureOf(catchThrowable(() -> join(future)));
    }
}
