package chat.lanyard.server.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import chat.lanyard.protocol.frame.ChannelEvent;
import chat.lanyard.protocol.value.RequestRefusedException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The committing thread goes on whatever fails around it. */
class FailingPipelineTest {
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

    @Test
    void goesOnAfterAnErrorOfACommand() {
        CompletableFuture<Long> broken = fixture.log.submit(transaction -> {
            throw new StackOverflowError();
        });

        assertThatThrownBy(broken::join).hasCauseInstanceOf(RequestRefusedException.class);
        assertThat(fixture.log.submit(LogFixture.post("after")).join()).isEqualTo(1);
    }

    @Test
    void goesOnAfterAnErrorOfWhoeverRecordsCommits() {
        fixture.log.observe((heads, erasures) -> {
            throw new StackOverflowError();
        });

        assertThat(fixture.log.submit(LogFixture.post("one")))
                .succeedsWithin(PATIENCE)
                .isEqualTo(1L);
        assertThat(fixture.log.submit(LogFixture.post("two")))
                .succeedsWithin(PATIENCE)
                .isEqualTo(2L);
    }

    @Test
    void compactsNowAndThenAndGoesOnWhenThatFails() {
        AtomicInteger compactions = new AtomicInteger();
        AtomicInteger reopenings = new AtomicInteger();
        try (MemoryLog memory = new MemoryLog(Duration.ofMillis(50)) {
            @Override
            public void compact() {
                if (compactions.getAndIncrement() == 0) {
                    throw new IllegalStateException("the disk failed");
                }
            }

            @Override
            public void reopen() {
                reopenings.incrementAndGet();
            }
        }) {
            await().atMost(PATIENCE).until(() -> compactions.get() >= 2);
            assertThat(reopenings).hasValue(1);
            memory.post(1);
            assertThat(memory.lastCommitted()).isEqualTo(1);
        }
    }

    @Test
    void goesOnAfterAnErrorWhereNoneIsExpected() {
        AtomicBoolean failing = new AtomicBoolean(true);
        try (MemoryLog memory = new MemoryLog() {
            @Override
            public boolean isWritable() {
                if (failing.getAndSet(false)) {
                    throw new StackOverflowError();
                }
                return true;
            }
        }) {
            CompletableFuture<Long> refused = memory.log().submit(transaction -> 1L);
            assertThat(refused).failsWithin(PATIENCE);
            assertThat(code(refused)).isEqualTo("unavailable");
            assertThat(memory.log().submit(transaction -> 2L))
                    .succeedsWithin(PATIENCE)
                    .isEqualTo(2L);
        }
    }

    /** What is stored must become known, whatever one of those who are told of it does. */
    @Test
    void announcesACommitAlthoughSomethingInMemoryFails() {
        List<String> done = new CopyOnWriteArrayList<>();
        AtomicBoolean loaded = new AtomicBoolean();
        fixture.log.onReopened(() -> {
            assertThat(CompletableFuture.supplyAsync(() -> fixture.log.consistently(() -> true)))
                    .as("nobody waits while it is read")
                    .succeedsWithin(PATIENCE);
            return () -> loaded.set(true);
        });
        CompletableFuture<Long> posted = fixture.log.submit(transaction -> {
            transaction.afterCommit(() -> {
                throw new IllegalStateException("as the test wants");
            });
            transaction.afterCommit(() -> done.add("the next"));
            return LogFixture.post("stored").execute(transaction);
        });

        assertThat(posted).succeedsWithin(PATIENCE).isEqualTo(1L);
        assertThat(done).containsExactly("the next");
        assertThat(fixture.log.submit(LogFixture.post("after")))
                .succeedsWithin(PATIENCE)
                .isEqualTo(2L);
        assertThat(loaded).as("memory is read again").isTrue(); // before the second commit
        assertThat(fixture.published.stream()
                        .flatMap(batch -> batch.events().stream())
                        .map(ChannelEvent::sequence))
                .containsExactly(1L, 2L);
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
