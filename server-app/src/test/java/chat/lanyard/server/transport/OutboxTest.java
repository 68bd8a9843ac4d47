package chat.lanyard.server.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.GatheringByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutboxTest {
    private final LimitedChannel channel = new LimitedChannel();
    private final Outbox outbox = new Outbox(channel);

    @BeforeEach
    void start() throws IOException {
        outbox.start(ByteBuffer.allocate(0));
    }

    @Test
    void writesAtOnceWhileTheSocketIsQuiet() {
        assertThat(add("a")).isEqualTo(Outbox.Outcome.TAKEN);
        assertThat(channel.text()).isEqualTo("a");
    }

    @Test
    void writesNothingBeforeTheHandshakeIsAnswered() throws IOException {
        Outbox early = new Outbox(channel);
        early.add(bytes("a"), false);
        early.drain();
        assertThat(channel.text()).isEmpty();
        channel.writes = 0;
        early.start(bytes("101 "));
        assertThat(channel.text()).isEqualTo("101 a");
        assertThat(channel.writes).isEqualTo(1);
    }

    @Test
    void writesNoFrameBeforeTheWholeAnswer() throws IOException {
        Outbox early = new Outbox(channel);
        early.add(bytes("a"), false);
        ByteBuffer answer = bytes("101 ");
        channel.room = 2;
        assertThat(early.start(answer)).isEqualTo(2);
        channel.room = 100;
        early.drain();
        assertThat(channel.text()).isEqualTo("10");
        assertThat(early.start(answer)).isEqualTo(2);
        assertThat(channel.text()).isEqualTo("101 a");
    }

    @Test
    void gathersWhatWaitsIntoOneWriteInOrder() throws IOException {
        channel.room = 0;
        assertThat(add("a")).isEqualTo(Outbox.Outcome.WAITING);
        assertThat(add("b")).isEqualTo(Outbox.Outcome.TAKEN);
        add("c");
        channel.room = 100;
        channel.writes = 0;
        outbox.drain();
        assertThat(channel.text()).isEqualTo("abc");
        assertThat(channel.writes).isEqualTo(1);
        assertThat(outbox.isWaiting()).isFalse();
    }

    @Test
    void keepsTheRestOfWhatTheSocketTookInPart() throws IOException {
        channel.room = 3;
        add("abcdef");
        ByteBuffer farewell = bytes("BYE.");
        channel.room = 1;
        assertThat(outbox.writeBetween(farewell)).isZero();
        channel.room = 100;
        assertThat(outbox.writeBetween(farewell)).isEqualTo(4);
        assertThat(channel.text()).isEqualTo("abcdefBYE.");
    }

    @Test
    void keepsFramesBehindACloseFrameThatIsPartlyOut() throws IOException {
        ByteBuffer farewell = bytes("BYE.");
        channel.room = 2;
        assertThat(outbox.writeBetween(farewell)).isEqualTo(2);
        channel.room = 100;
        assertThat(add("abc")).isEqualTo(Outbox.Outcome.WAITING);
        outbox.drain();
        assertThat(channel.text()).isEqualTo("BY");
        assertThat(outbox.writeBetween(farewell)).isEqualTo(2);
        outbox.drain();
        assertThat(channel.text()).isEqualTo("BYE.abc");
    }

    @Test
    void mixesNothingWhileOneThreadSendsAndAnotherWritesInBetween() throws Exception {
        channel.atOnce = 3;
        channel.room = Integer.MAX_VALUE;
        CompletableFuture<Void> sender = CompletableFuture.runAsync(() -> {
            for (int frame = 0; frame < 1_000; frame++) {
                LockSupport.parkNanos(
                        1_100_000); // or the socket counts as busy, and the other thread writes everything
                add("[aaaaaaaa]");
            }
        });
        while (!sender.isDone()) {
            ByteBuffer farewell = bytes("(bbbb)");
            while (farewell.hasRemaining()) {
                outbox.writeBetween(farewell);
            }
            outbox.drain();
            LockSupport.parkNanos(20_000);
        }
        sender.get();
        while (outbox.isWaiting()) {
            outbox.drain();
        }
        assertThat(channel.text().replace("[aaaaaaaa]", "").replace("(bbbb)", ""))
                .isEmpty();
    }

    @Test
    void dropsAllButTheRestOfABegunFrameWhenSealed() throws IOException {
        channel.room = 3;
        add("abcdef");
        add("ghi");
        outbox.seal();
        assertThat(add("jkl")).isEqualTo(Outbox.Outcome.TAKEN);
        channel.room = 100;
        outbox.drain();
        assertThat(channel.text()).isEqualTo("abcdef");
    }

    @Test
    void overflowsBeyondFourMebibytes() {
        channel.room = 0;
        int frame = 64 * 1024;
        for (int bytes = frame; bytes <= Outbox.BUDGET; bytes += frame) {
            assertThat(outbox.add(ByteBuffer.allocate(frame), false)).isNotEqualTo(Outbox.Outcome.OVERFLOWN);
        }
        assertThat(outbox.add(ByteBuffer.allocate(1), false)).isEqualTo(Outbox.Outcome.OVERFLOWN);
        assertThat(outbox.waitingBytes()).isZero();
    }

    @Test
    void bearsABurstThatTheSocketTakesThoughTheSelectorIsLate() {
        channel.room = 4 * Outbox.BUDGET;
        for (int bytes = 0; bytes < 3 * Outbox.BUDGET; bytes += 100_000) {
            assertThat(outbox.add(ByteBuffer.allocate(100_000), false)).isNotEqualTo(Outbox.Outcome.OVERFLOWN);
        }
    }

    @Test
    void tellsOnceThatNothingPacedWaits() throws IOException {
        AtomicInteger told = new AtomicInteger();
        channel.room = 0;
        outbox.add(bytes("a"), true);
        add("b");
        outbox.whenPacedDrained(told::incrementAndGet);
        assertThat(told).hasValue(0);
        channel.room = 1;
        outbox.drain();
        assertThat(told).hasValue(1);
        channel.room = 100;
        outbox.drain();
        assertThat(told).hasValue(1);
    }

    @Test
    void runsTheLastActionAfterTheLastFrame() throws IOException {
        StringBuilder seen = new StringBuilder();
        channel.room = 0;
        add("a");
        outbox.sealThen(() -> seen.append(channel.text()).append('!'));
        assertThat(seen).isEmpty();
        channel.room = 100;
        outbox.drain();
        assertThat(seen).hasToString("a!");
    }

    private Outbox.Outcome add(String text) {
        return outbox.add(bytes(text), false);
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** Takes as many bytes as there is room for, as a socket does. */
    private static final class LimitedChannel implements GatheringByteChannel {
        private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
        private int room = 1000;
        private int atOnce = Integer.MAX_VALUE;
        private int writes;

        String text() {
            return taken.toString(StandardCharsets.US_ASCII);
        }

        @Override
        public int write(ByteBuffer source) {
            return (int) write(new ByteBuffer[] {source});
        }

        @Override
        public synchronized long write(ByteBuffer[] sources) {
            writes++;
            int count = 0;
            for (ByteBuffer source : sources) {
                count += take(source, atOnce - count);
            }
            return count;
        }

        @Override
        public long write(ByteBuffer[] sources, int offset, int length) {
            throw new UnsupportedOperationException();
        }

        private int take(ByteBuffer source, int most) {
            byte[] part = new byte[Math.min(Math.min(room, most), source.remaining())];
            source.get(part);
            taken.writeBytes(part);
            room -= part.length;
            return part.length;
        }

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public void close() {
            room = 0;
        }
    }
}
