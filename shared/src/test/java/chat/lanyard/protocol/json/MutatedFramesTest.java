package chat.lanyard.protocol.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import chat.lanyard.protocol.frame.ClientFrame;
import chat.lanyard.protocol.frame.ServerFrame;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever bytes come: a frame, or one of the two exceptions that have an answer, and that answer can be written. */
class MutatedFramesTest {
    private static final int ROUNDS = 30_000;
    private static final List<String> PIECES = List.of(
            "null",
            "{}",
            "[]",
            "\"\"",
            "-1",
            "1e999",
            "\\ud800",
            "\u0000",
            "\ufeff",
            "\"type\":",
            "9".repeat(40),
            "[[");

    private final FrameCodec codec = new FrameCodec();
    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    @Test
    void noMutationOfAFrameIsMoreThanRefused() {
        List<byte[]> frames = Samples.clientFrames().values().stream()
                .map(frame -> codec.encode(frame).getBytes(StandardCharsets.UTF_8))
                .toList();
        for (int round = 0; round < ROUNDS; round++) {
            String text = mutate(frames.get(random.nextInt(frames.size())));
            assertThatCode(() -> decode(text)).as("seed %d: %s", seed, text).doesNotThrowAnyException();
        }
    }

    private void decode(String text) {
        try {
            ClientFrame<?> frame = codec.decodeClientFrame(text);
            codec.encode(frame);
        } catch (MalformedFrameException e) {
            assertThat(e.getMessage()).isNotNull();
        } catch (InvalidFrameException e) {
            codec.encode(new ServerFrame.Failure(e.requestId().orElse(null), e.error()));
        }
    }

    private String mutate(byte[] frame) {
        byte[] bytes = frame.clone();
        for (int times = random.nextInt(4); times > 0; times--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        StringBuilder text = new StringBuilder(new String(bytes, StandardCharsets.UTF_8));
        for (int times = random.nextInt(3); times > 0; times--) {
            int from = random.nextInt(text.length());
            int to = Math.min(text.length(), from + random.nextInt(12));
            text.replace(from, to, PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }
}
