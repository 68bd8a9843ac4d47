package chat.lanyard.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.protocol.handshake.CloseCode;
import chat.lanyard.protocol.json.EventCodec;
import chat.lanyard.protocol.value.RequestId;
import chat.lanyard.protocol.value.SessionId;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.server.connection.AuthenticatedUser;
import chat.lanyard.server.connection.ClientConnection;
import chat.lanyard.server.connection.OutboundMessage;
import chat.lanyard.server.log.MemoryLog;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class ReplayerTest {
    /** What is sent paced is not bounded by the connection, so it is here. */
    @Test
    void sendsNoMoreToWhoeverAsksAgainAndAgainButReadsNothing() {
        StalledConnection stalled = new StalledConnection();
        Feed feed = new Feed(stalled, MemoryLog.CHANNEL, 0);
        try (MemoryLog memory = new MemoryLog()) {
            memory.post(10);
            memory.lastCommitted();
            Replayer replayer = new Replayer(
                    memory.log(), new EventCodec(), utf8 -> new OutboundMessage(ByteBuffer.wrap(utf8)), Runnable::run);
            for (int i = 0; i < 100; i++) {
                replayer.replay(Replay.requested(stalled, List.of(feed.hold(0)), new RequestId(String.valueOf(i))));
            }
            assertThat(stalled.waiting).hasSize(1);

            stalled.readAll();
            assertThat(stalled.read)
                    .as("the first page, the page that was asked for last, and a caught-up each")
                    .isEqualTo(1 + 1 + 100);
        }
    }

    /** Keeps what it is sent until somebody reads. */
    private static final class StalledConnection implements ClientConnection {
        private final Queue<OutboundMessage> waiting = new ArrayDeque<>();
        private Queue<Runnable> whenDrained = new ArrayDeque<>();
        private int read;

        void readAll() {
            while (!waiting.isEmpty() || !whenDrained.isEmpty()) {
                read += waiting.size();
                waiting.clear();
                Queue<Runnable> due = whenDrained;
                whenDrained = new ArrayDeque<>();
                due.forEach(Runnable::run);
            }
        }

        @Override
        public void sendPaced(OutboundMessage message) {
            waiting.add(message);
        }

        @Override
        public void whenPacedDrained(Runnable action) {
            if (waiting.isEmpty()) {
                action.run();
            } else {
                whenDrained.add(action);
            }
        }

        @Override
        public void send(OutboundMessage message) {
            throw new UnsupportedOperationException("a replay is paced");
        }

        @Override
        public void close(CloseCode code, String reason) {
            throw new AssertionError(reason);
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
