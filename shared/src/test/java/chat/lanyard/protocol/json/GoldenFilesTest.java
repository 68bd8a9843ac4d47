package chat.lanyard.protocol.json;

import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.protocol.frame.ChannelEvent;
import chat.lanyard.protocol.frame.ClientFrame;
import chat.lanyard.protocol.frame.RequestResult;
import chat.lanyard.protocol.frame.SealedFamily;
import chat.lanyard.protocol.frame.ServerFrame;
import chat.lanyard.protocol.http.HttpApi;
import chat.lanyard.protocol.value.RequestId;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What is on the wire today must still be readable, and written, tomorrow: the files are the record of it. */
class GoldenFilesTest {
    private final FrameCodec frames = new FrameCodec();
    private final EventContentCodec contents = new EventContentCodec();
    private final HttpCodec bodies = new HttpCodec();

    @TestFactory
    Stream<DynamicTest> clientFramesAreWrittenAndReadAsRecorded() {
        return each(Samples.clientFrames(), (name, frame) -> {
            String recorded = golden("client/" + name);
            assertThat(frames.encode(frame)).isEqualTo(recorded);
            assertThat(frames.decodeClientFrame(recorded)).isEqualTo(frame);
        });
    }

    @TestFactory
    Stream<DynamicTest> serverFramesAreWrittenAndReadAsRecorded() {
        return each(Samples.serverFrames(), (name, frame) -> {
            String recorded = golden("server/" + name);
            assertThat(utf8(frames.encode(frame))).isEqualTo(recorded);
            assertThat(frames.decodeServerFrame(recorded, id -> null)).isEqualTo(frame);
        });
    }

    @TestFactory
    Stream<DynamicTest> resultsAreWrittenAndReadAsRecorded() {
        return each(Samples.results(), (name, result) -> {
            String recorded = golden("result/" + name);
            assertThat(utf8(frames.encode(Samples.result(result)))).isEqualTo(recorded);
            assertThat(frames.decodeServerFrame(recorded, id -> result.getClass()))
                    .isEqualTo(new ServerFrame.Result(new RequestId("r-1"), result));
        });
    }

    @TestFactory
    Stream<DynamicTest> eventsAreKeptAndReadAsRecorded() {
        Map<String, ChannelEvent> events = new HashMap<>(Samples.events());
        events.putAll(Samples.eventVariants());
        return each(events, (name, event) -> {
            String recorded = golden("event/" + name);
            String kind = name.replaceFirst("-.*", "");
            EventContentCodec.Content content = contents.encode(event);
            assertThat(content).isEqualTo(new EventContentCodec.Content(kind, recorded));
            ChannelEvent.Unrecognized head =
                    new ChannelEvent.Unrecognized(event.sequence(), event.at(), event.actor(), kind);
            assertThat(contents.decode(head, recorded)).isEqualTo(event);
        });
    }

    @TestFactory
    Stream<DynamicTest> httpBodiesAreWrittenAndReadAsRecorded() {
        return each(Samples.httpBodies(), (name, body) -> {
            String recorded = golden("http/" + name);
            assertThat(utf8(bodies.encode(body))).isEqualTo(recorded);
            assertThat((Object) bodies.decode(recorded.getBytes(StandardCharsets.UTF_8), body.getClass()))
                    .isEqualTo(body);
        });
    }

    /** Somebody who adds a kind has to add its file; what is not recognized is never written. */
    @Test
    void everyKindIsRecorded() {
        assertThat(classes(Samples.clientFrames().values()))
                .containsExactlyInAnyOrderElementsOf(leaves(ClientFrame.class));
        assertThat(classes(Samples.serverFrames().values()))
                .containsExactlyInAnyOrderElementsOf(
                        leaves(ServerFrame.class, ServerFrame.Unrecognized.class, ServerFrame.Result.class));
        assertThat(classes(Samples.results().values()))
                .containsExactlyInAnyOrder(RequestResult.class.getPermittedSubclasses());
        assertThat(classes(Samples.events().values()))
                .containsExactlyInAnyOrderElementsOf(leaves(ChannelEvent.class, ChannelEvent.Unrecognized.class));
        assertThat(classes(Samples.httpBodies().values()))
                .containsExactlyInAnyOrder(HttpApi.class.getDeclaredClasses());
    }

    private static List<Class<?>> leaves(Class<?> family, Class<?>... without) {
        return SealedFamily.leaves(family).stream()
                .filter(leaf -> !Arrays.asList(without).contains(leaf))
                .toList();
    }

    private static List<Class<?>> classes(Collection<?> samples) {
        return samples.stream().<Class<?>>map(Object::getClass).distinct().toList();
    }

    @FunctionalInterface
    private interface Check<T> {
        void of(String name, T sample) throws Exception;
    }

    private static <T> Stream<DynamicTest> each(Map<String, ? extends T> samples, Check<T> check) {
        return samples.entrySet().stream()
                .map(entry ->
                        DynamicTest.dynamicTest(entry.getKey(), () -> check.of(entry.getKey(), entry.getValue())));
    }

    private static String golden(String name) throws Exception {
        try (InputStream file = GoldenFilesTest.class.getResourceAsStream("golden/" + name + ".json")) {
            assertThat(file).as("golden file " + name).isNotNull();
            return utf8(file.readAllBytes()).strip();
        }
    }

    private static String utf8(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
