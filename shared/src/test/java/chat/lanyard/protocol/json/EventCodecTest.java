package chat.lanyard.protocol.json;

import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.protocol.frame.ChannelEvent;
import chat.lanyard.protocol.frame.RequestResult;
import chat.lanyard.protocol.frame.ServerFrame;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.ClientMessageId;
import chat.lanyard.protocol.value.MessageId;
import chat.lanyard.protocol.value.PostedMessage;
import chat.lanyard.protocol.value.ProtocolLimits;
import chat.lanyard.protocol.value.RequestId;
import chat.lanyard.protocol.value.UserId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class EventCodecTest {
    private static final Instant AT = Instant.parse("2026-11-23T09:12:00.123Z");
    /** The longest text there is, in the characters that take the most bytes in JSON. */
    private static final String HUGE = "\u0001".repeat(ProtocolLimits.TEXT_CODE_POINTS);

    private final EventCodec codec = new EventCodec();
    private final FrameCodec frames = new FrameCodec();
    private final ChannelId channel = new ChannelId("\u0001".repeat(ProtocolLimits.ID_CHARACTERS));

    @Test
    void putsSmallEventsIntoOneFrame() throws Exception {
        List<ChannelEvent> events = events(300, "hello");

        List<EventCodec.Packed> packed = codec.pack(channel, events);

        assertThat(packed).hasSize(1);
        assertThat(decode(packed.get(0))).isEqualTo(new ServerFrame.Events(channel, events, null));
        assertThat(packed.get(0).lastSequence()).isEqualTo(300);
    }

    @Test
    void cutsLargeEventsIntoFramesThatAreFullButNeverTooLarge() throws Exception {
        List<ChannelEvent> events = events(40, HUGE);

        List<EventCodec.Packed> packed = codec.pack(channel, events);

        assertThat(packed)
                .allSatisfy(
                        frame -> assertThat(frame.utf8()).hasSizeLessThanOrEqualTo(ProtocolLimits.SERVER_FRAME_BYTES));
        assertThat(packed).hasSize(8);
        assertThat(rejoin(packed)).isEqualTo(events);
    }

    @Test
    void tellsInEachFrameOfAResumeHowManyRemain() throws Exception {
        List<EventCodec.Packed> packed = codec.pack(channel, encoded(events(10, HUGE)), 25);

        assertThat(decode(packed.get(0)).remaining()).isEqualTo(20);
        assertThat(decode(packed.get(1)).remaining()).isEqualTo(15);
    }

    @Test
    void neverTellsOfLessThanNothing() throws Exception {
        assertThat(decode(codec.pack(channel, encoded(events(3, "x")), 2).get(0))
                        .remaining())
                .isZero();
    }

    @Test
    void writesEveryCharacterInItsShortestForm() {
        String text =
                new String(codec.pack(channel, events(1, "Grüße 🎉")).get(0).utf8(), StandardCharsets.UTF_8);

        assertThat(text).contains("\"Grüße 🎉\"");
    }

    private List<EventCodec.Encoded> encoded(List<ChannelEvent> events) {
        return events.stream().map(codec::encode).toList();
    }

    @Test
    void putsAKeptEventTogetherAsItWouldWriteTheEventItself() {
        EventContentCodec contents = new EventContentCodec();
        List<ChannelEvent> all = new ArrayList<>(Samples.events().values());
        all.add(new ChannelEvent.Unrecognized(4, AT, new UserId("u"), "poll.opened", "{\"options\":[1,\"ü\"]}"));
        all.addAll(events(1, HUGE + "Grüße 🎉 \"\\"));
        for (ChannelEvent event : all) {
            EventContentCodec.Content content = contents.encode(event);
            ChannelEvent.Unrecognized head =
                    new ChannelEvent.Unrecognized(event.sequence(), event.at(), event.actor(), content.kind());

            assertThat(utf8(codec.encode(head, content.json()))).isEqualTo(utf8(codec.encode(event)));
        }
    }

    private static String utf8(EventCodec.Encoded event) {
        return new String(event.utf8(), StandardCharsets.UTF_8);
    }

    @Test
    void packsNothingIntoNoFrame() {
        assertThat(codec.pack(channel, List.of())).isEmpty();
    }

    @Test
    void keepsTheNewestEventsThatFitIntoAnAnswer() {
        List<ChannelEvent> events = events(20, HUGE);

        List<ChannelEvent> page = codec.newestThatFit(events);

        assertThat(page).isEqualTo(events.subList(15, 20));
        RequestId longest = new RequestId("\u0001".repeat(ProtocolLimits.REQUEST_ID_CHARACTERS));
        assertThat(frames.encode(new ServerFrame.Result(longest, new RequestResult.HistoryPage(page, true))))
                .hasSizeLessThanOrEqualTo(ProtocolLimits.SERVER_FRAME_BYTES);
        assertThat(codec.newestThatFit(events(200, "x"))).hasSize(200);
    }

    private List<ChannelEvent> rejoin(List<EventCodec.Packed> packed) throws Exception {
        List<ChannelEvent> events = new ArrayList<>();
        for (EventCodec.Packed frame : packed) {
            events.addAll(decode(frame).events());
            assertThat(events.get(events.size() - 1).sequence()).isEqualTo(frame.lastSequence());
        }
        return events;
    }

    private ServerFrame.Events decode(EventCodec.Packed packed) throws MalformedFrameException {
        return (ServerFrame.Events)
                frames.decodeServerFrame(new String(packed.utf8(), StandardCharsets.UTF_8), id -> null);
    }

    private static List<ChannelEvent> events(int count, String text) {
        return LongStream.rangeClosed(1, count)
                .<ChannelEvent>mapToObj(sequence -> new ChannelEvent.MessagePosted(
                        sequence,
                        AT,
                        new UserId("u"),
                        new PostedMessage(
                                new MessageId("m" + sequence), ClientMessageId.random(), text, null, List.of())))
                .toList();
    }
}
