package chat.lanyard.client.sync;

import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.client.Http;
import chat.lanyard.client.Samples;
import chat.lanyard.client.StubServer;
import chat.lanyard.client.StubServer.Reply;
import chat.lanyard.client.store.StoreFile;
import chat.lanyard.protocol.value.ErrorCode;
import chat.lanyard.protocol.value.Role;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.protocol.value.UserProfile;
import chat.lanyard.testsupport.MovableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeoplePicturesTest {
    private static final UserProfile BEN =
            new UserProfile(new UserId("id-ben"), "ben", "Ben", Role.MEMBER, null, null, null, "picture-of-ben");
    private static final String REQUEST = "GET /api/v1/users/id-ben/avatar";

    @TempDir
    Path folder;

    private final MovableClock clock = new MovableClock();
    private final ExecutorService events = Executors.newSingleThreadExecutor();
    private StubServer server;
    private LocalCopy copy;
    private PeoplePictures pictures;

    @BeforeEach
    void start() throws Exception {
        server = new StubServer();
        copy = new LocalCopy(StoreFile.of(folder, "server", "ada"), clock, new SyncListeners());
        pictures = new PeoplePictures(copy, Samples.session(server, Http.CLIENT, 900), events, clock);
        onEvents(() -> {
            copy.open();
            copy.write(store -> store.people().put(List.of(BEN)));
        });
    }

    @AfterEach
    void stop() throws Exception {
        onEvents(copy::close);
        events.shutdown();
        server.close();
    }

    @Test
    void keepsOneAsLargeAsAnAnswerMayBe() throws Exception {
        byte[] large = new byte[1024 * 1024];
        server.reply(REQUEST, new Reply(200, "", large), Reply.error(ErrorCode.NOT_FOUND));

        assertThat(load()).hasValueSatisfying(image -> assertThat(image).hasSize(large.length));
        assertThat(load()).hasValueSatisfying(image -> assertThat(image).hasSize(large.length));
        assertThat(copy.isDurable()).isTrue();
        assertThat(asked()).isEqualTo(1);
    }

    @Test
    void remembersForATimeThatOneCannotBeHad() throws Exception {
        server.reply(REQUEST, Reply.error(ErrorCode.NOT_FOUND), new Reply(200, "", new byte[] {1}));

        assertThat(load()).isEmpty();
        clock.set(Duration.ofSeconds(30));
        assertThat(load()).isEmpty();
        assertThat(asked()).isEqualTo(1);
        clock.set(Duration.ofSeconds(61));
        assertThat(load()).hasValue(new byte[] {1});
    }

    private Optional<byte[]> load() throws Exception {
        CompletableFuture<Optional<byte[]>> picture = new CompletableFuture<>();
        pictures.load(BEN.id(), BEN.avatar(), picture::complete);
        return picture.get(30, TimeUnit.SECONDS);
    }

    private long asked() {
        return server.requests().stream()
                .filter(request -> request.startsWith(REQUEST))
                .count();
    }

    private void onEvents(Runnable task) throws Exception {
        events.submit(task).get(30, TimeUnit.SECONDS);
    }
}
