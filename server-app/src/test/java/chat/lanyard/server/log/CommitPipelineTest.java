package chat.lanyard.server.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.lanyard.protocol.frame.ChannelEvent;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.ClientMessageId;
import chat.lanyard.protocol.value.ErrorCode;
import chat.lanyard.protocol.value.RequestRefusedException;
import chat.lanyard.server.channel.Channel;
import chat.lanyard.server.storage.JdbcChannelRepository;
import chat.lanyard.server.storage.JdbcSnapshots;
import chat.lanyard.server.verification.LogVerifier;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommitPipelineTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    private LogFixture fixture;

    @BeforeEach
    void open() {
        fixture = new LogFixture(folder);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    /** Keeps the committing thread busy until the returned latch is counted down, so that what comes makes one batch. */
    private CountDownLatch occupy() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        fixture.log.submit(transaction -> {
            begun.countDown();
            return awaitQuietly(release);
        });
        begun.await();
        return release;
    }

    private static boolean awaitQuietly(CountDownLatch latch) {
        try {
            return latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void commitsTogetherWhatWaitedTogether() throws Exception {
        CountDownLatch release = occupy();
        List<CompletableFuture<Long>> posts = IntStream.range(0, 100)
                .mapToObj(number -> fixture.log.submit(LogFixture.post("m" + number)))
                .toList();
        release.countDown();

        assertThat(posts.stream().map(CompletableFuture::join))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 100).boxed().toList());
        assertThat(fixture.published).hasSize(1);
        assertThat(fixture.published.get(0).events()).hasSize(100);
        assertThat(fixture.log.lastSequence(LogFixture.CHANNEL)).isEqualTo(100);
        assertThat(fixture.log.head(LogFixture.CHANNEL).messages()).isEqualTo(100);
    }

    @Test
    void aCommandThatFailsHurtsNoOther() throws Exception {
        CountDownLatch release = occupy();
        CompletableFuture<Long> before = fixture.log.submit(LogFixture.post("before"));
        CompletableFuture<Long> failing = fixture.log.submit(transaction -> {
            LogFixture.post("written, then undone").execute(transaction);
            throw new IllegalStateException("as the test wants");
        });
        CompletableFuture<Long> refused = fixture.log.submit(transaction -> {
            throw new RequestRefusedException(ErrorCode.FORBIDDEN, "no");
        });
        CompletableFuture<Long> after = fixture.log.submit(LogFixture.post("after"));
        release.countDown();

        assertThat(before.join()).isEqualTo(1);
        assertThat(after.join()).isEqualTo(2);
        assertThat(code(failing)).isEqualTo("unavailable");
        assertThat(code(refused)).isEqualTo("forbidden");
        assertThat(fixture.log.after(LogFixture.CHANNEL, 0, 10)).hasSize(2);
        assertThat(new LogVerifier(new JdbcSnapshots(fixture.database), List::of)
                        .verify()
                        .faults())
                .noneMatch(fault -> fault.contains("gap") || fault.contains("changed"));
    }

    /** Half of a command must never be stored, whoever forgot to check first; both what is in the log and what is beside it. */
    @Test
    void aCommandThatIsRefusedAfterItHasWrittenIsUndone() throws Exception {
        ChannelId begun = new ChannelId("begun");
        CountDownLatch release = occupy();
        CompletableFuture<Long> before = fixture.log.submit(LogFixture.post("before"));
        CompletableFuture<Long> appended = fixture.log.submit(transaction -> {
            LogFixture.post("written, then refused").execute(transaction);
            throw new RequestRefusedException(ErrorCode.FORBIDDEN, "no");
        });
        CompletableFuture<Long> inserted = fixture.log.submit(transaction -> {
            new JdbcChannelRepository(fixture.database).insert(Channel.general(begun));
            throw new RequestRefusedException(ErrorCode.NOT_FOUND, "no");
        });
        CompletableFuture<Long> after = fixture.log.submit(LogFixture.post("after"));
        release.countDown();

        assertThat(before.join()).isEqualTo(1);
        assertThat(after.join()).isEqualTo(2);
        assertThat(code(appended)).isEqualTo("forbidden");
        assertThat(code(inserted)).isEqualTo("not_found");
        assertThat(fixture.log.after(LogFixture.CHANNEL, 0, 10)).hasSize(2);
        assertThat(new JdbcChannelRepository(fixture.database).channels())
                .extracting(Channel::id)
                .doesNotContain(begun);
    }

    @Test
    void undoesWhatARolledBackCommandHadChangedInMemoryTheNewestFirst() {
        List<String> undone = new ArrayList<>();
        CompletableFuture<Object> failing = fixture.log.submit(transaction -> {
            transaction.onRollback(() -> undone.add("first"));
            transaction.onRollback(() -> undone.add("second"));
            transaction.afterCommit(() -> undone.add("never"));
            throw new IllegalStateException("as the test wants");
        });

        assertThat(code(failing)).isEqualTo("unavailable");
        assertThat(undone).containsExactly("second", "first");
    }

    @Test
    void postsOnceWithinABatchAndAcrossThem() throws Exception {
        ClientMessageId id = ClientMessageId.random();
        CountDownLatch release = occupy();
        List<CompletableFuture<Long>> posts = IntStream.range(0, 5)
                .mapToObj(number -> fixture.log.submit(LogFixture.post(id, "again")))
                .toList();
        release.countDown();

        assertThat(posts.stream().map(CompletableFuture::join)).containsOnly(1L);
        assertThat(fixture.log.submit(LogFixture.post(id, "another text")).join())
                .isEqualTo(1);
        fixture.close();
        fixture = new LogFixture(folder);
        assertThat(fixture.log.submit(LogFixture.post(id, "after a restart")).join())
                .isEqualTo(1);
        assertThat(fixture.log.submit(LogFixture.post("new")).join()).isEqualTo(2);
    }

    @Test
    void tellsNobodyBeforeItIsStored() throws Exception {
        List<Integer> storedWhenTold = new ArrayList<>();
        for (int number = 0; number < 20; number++) {
            fixture.log
                    .submit(LogFixture.post("x"))
                    .thenAccept(sequence -> storedWhenTold.add(fixture.reader
                            .after(LogFixture.CHANNEL, sequence - 1, 10)
                            .size()))
                    .join();
        }

        assertThat(storedWhenTold).hasSize(20).containsOnly(1);
        assertThat(fixture.published.stream()
                        .flatMap(batch -> batch.events().stream())
                        .map(ChannelEvent::sequence))
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 20).boxed().toList());
    }

    @Test
    void commitsWhatWasAcceptedBeforeItClosedAndRefusesTheRest() throws Exception {
        CountDownLatch release = occupy();
        List<CompletableFuture<Long>> posts = IntStream.range(0, 3_000)
                .mapToObj(number -> fixture.log.submit(LogFixture.post("m" + number)))
                .toList();
        release.countDown();
        fixture.log.close();
        fixture.log.close();

        assertThat(posts)
                .allSatisfy(post -> assertThat(post.isDone() && !post.isCompletedExceptionally())
                        .isTrue());
        assertThat(code(fixture.log.submit(LogFixture.post("late")))).isEqualTo("unavailable");
        assertThat(fixture.reader.heads().get(0).lastSequence()).isEqualTo(3_000);
    }

    @Test
    void refusesMoreThanItCanKeep() throws Exception {
        CountDownLatch release = occupy();
        List<CompletableFuture<Object>> commands = IntStream.range(0, 20_100)
                .mapToObj(number -> fixture.log.submit(transaction -> null))
                .toList();

        assertThat(commands.stream().filter(CompletableFuture::isCompletedExceptionally))
                .hasSize(100);
        release.countDown();
        assertThat(commands.get(0)).succeedsWithin(PATIENCE);
    }

    private static String code(CompletableFuture<?> failed) {
        List<String> codes = new ArrayList<>();
        assertThatThrownBy(failed::join)
                .isInstanceOf(CompletionException.class)
                .cause()
                .isInstanceOfSatisfying(
                        RequestRefusedException.class,
                        refusal -> codes.add(refusal.error().code()));
        return codes.get(0);
    }
}
