package chat.lanyard.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.lanyard.protocol.frame.ServerFrame;
import chat.lanyard.protocol.json.EventCodec;
import chat.lanyard.protocol.json.FrameCodec;
import chat.lanyard.protocol.json.MalformedFrameException;
import chat.lanyard.protocol.value.RequestId;
import chat.lanyard.protocol.value.SessionId;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.server.connection.AuthenticatedUser;
import chat.lanyard.server.connection.ClientConnection;
import chat.lanyard.server.connection.OutboundMessage;
import chat.lanyard.server.log.MemoryLog;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;

/** Live events and replays that meet in every order: nothing is doubled, missing or out of order. */
class FeedTest {
    private static final long EVENTS = 3_000;

    private final ExecutorService workers = Executors.newFixedThreadPool(3);
    private final ExecutorService delivery = Executors.newSingleThreadExecutor();

    @AfterEach
    void stop() {
        workers.shutdownNow();
        delivery.shutdownNow();
    }

    @RepeatedTest(5)
    void nothingIsLostBetweenLiveEventsAndReplays() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Recorder recorder = new Recorder();
        Audience audience = new Audience();
        EventCodec codec = new EventCodec();
        Feed feed = new Feed(recorder, MemoryLog.CHANNEL, 0);
        audience.add(recorder, List.of(feed));
        try (MemoryLog memory = new MemoryLog()) {
            Replayer replayer = new Replayer(memory.log(), codec, FeedTest::message, workers);
            Delivery live = new Delivery(
                    audience,
                    new Moves(audience, replayer, (connection, channel) -> true),
                    replayer,
                    codec,
                    FeedTest::message);
            memory.deliverTo(batch -> delivery.execute(() -> live.accept(batch)));
            feed.hold(0).release(memory.log());
            int resumes = 0;
            for (long posted = 0; posted < EVENTS; ) {
                int burst = 1 + random.nextInt(20);
                memory.post(burst);
                posted += burst;
                if (random.nextInt(10) == 0) {
                    long cursor = (long) (random.nextDouble() * recorder.lastSeen()); // nobody knows more than that
                    RequestId id = new RequestId(cursor + "." + ++resumes);
                    recorder.asked(cursor);
                    replayer.replay(Replay.requested(recorder, List.of(feed.hold(cursor)), id));
                }
            }
            long last = memory.lastCommitted();
            int expected = resumes;

            await().atMost(Duration.ofSeconds(30))
                    .until(() -> recorder.caughtUp() == expected && recorder.lastSeen() == last);
            assertThat(recorder.faults()).as("seed %d", seed).isEmpty();
            assertThat(recorder.seen())
                    .as("seed %d", seed)
                    .containsAll(LongStream.rangeClosed(1, last).boxed().toList());
        }
    }

    private static OutboundMessage message(byte[] utf8) {
        return new OutboundMessage(ByteBuffer.wrap(utf8));
    }

    /** Checks that what it gets goes on where it was, or back to a cursor that was asked for. */
    private static final class Recorder implements ClientConnection {
        private final FrameCodec codec = new FrameCodec();
        private final List<Long> seen = new ArrayList<>();
        private final List<String> faults = new ArrayList<>();
        private final List<Long> cursors = Collections.synchronizedList(new ArrayList<>());
        private int caughtUp;

        void asked(long cursor) {
            cursors.add(cursor);
        }

        synchronized long lastSeen() {
            return seen.isEmpty() ? 0 : seen.get(seen.size() - 1);
        }

        synchronized int caughtUp() {
            return caughtUp;
        }

        synchronized List<String> faults() {
            return List.copyOf(faults);
        }

        synchronized List<Long> seen() {
            return List.copyOf(seen);
        }

        @Override
        public synchronized void send(OutboundMessage message) {
            String text = StandardCharsets.UTF_8.decode(message.wire()).toString();
            try {
                ServerFrame frame = codec.decodeServerFrame(text, id -> null);
                if (frame instanceof ServerFrame.Events events) {
                    events.events().forEach(event -> saw(event.sequence()));
                } else if (frame instanceof ServerFrame.CaughtUp) {
                    caughtUp++;
                }
            } catch (MalformedFrameException e) {
                faults.add(e.getMessage());
            }
        }

        private void saw(long sequence) {
            long before = lastSeen();
            if (sequence != before + 1 && !cursors.contains(sequence - 1)) {
                faults.add(sequence + " after " + before);
            }
            seen.add(sequence);
        }

        @Override
        public void sendPaced(OutboundMessage message) {
            send(message);
        }

        @Override
        public void whenPacedDrained(Runnable action) {
            action.run();
        }

        @Override
        public void close(chat.lanyard.protocol.handshake.CloseCode code, String reason) {
            faults.add(reason);
        }

        @Override
        public AuthenticatedUser user() {
            return new AuthenticatedUser(new UserId("u"), new SessionId("s"), Instant.MAX);
        }

        @Override
        public InetAddress remoteAddress() {
            return InetAddress.getLoopbackAddress();
        }
    }
}
