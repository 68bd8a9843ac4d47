package chat.lanyard.protocol.json;

import chat.lanyard.protocol.frame.ChannelEvent;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.ProtocolLimits;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Packs events into frames of bounded size. Safe for use by several threads. */
public final class EventCodec {
    /** Room for what stands around the events: type, channel id, remaining. */
    private static final int ENVELOPE_BYTES = 1024;

    private static final int EVENTS_BYTES = ProtocolLimits.SERVER_FRAME_BYTES - ENVELOPE_BYTES;

    private final ObjectMapper mapper = ProtocolMapper.create();
    private final ObjectWriter writer = mapper.writerFor(ChannelEvent.class);

    /** An {@code events} frame and the last sequence in it. */
    public record Packed(byte[] utf8, long lastSequence) {}

    /** An event as it stands in a frame. */
    public record Encoded(long sequence, byte[] utf8) {}

    /** Frames for events that were just stored, as many in each as fit. */
    public List<Packed> pack(ChannelId channel, List<ChannelEvent> events) {
        return pack(channel, events.stream().map(this::encode).toList(), -1);
    }

    /**
     * Frames of a resume: each also says how many events remain.
     *
     * @param lastSequence sequence of the newest event there is; negative to say nothing of what remains
     */
    public List<Packed> pack(ChannelId channel, List<Encoded> events, long lastSequence) {
        List<Packed> frames = new ArrayList<>(1);
        ByteArrayOutputStream body = new ByteArrayOutputStream(512 * events.size());
        long last = 0;
        for (Encoded event : events) {
            if (body.size() > 0 && body.size() + event.utf8().length >= EVENTS_BYTES) {
                frames.add(frame(channel, body, last, lastSequence));
                body.reset();
            }
            if (body.size() > 0) {
                body.write(',');
            }
            body.writeBytes(event.utf8());
            last = event.sequence();
        }
        if (body.size() > 0) {
            frames.add(frame(channel, body, last, lastSequence));
        }
        return frames;
    }

    /**
     * Puts an event together from the form in which a log keeps it, without reading its content.
     *
     * @param head an event of any kind with the same sequence, time and actor
     * @param particulars what {@link EventContentCodec} made of it
     */
    public Encoded encode(ChannelEvent.Unrecognized head, String particulars) {
        String members = "{\"event\":" + quote(head.event())
                + ",\"sequence\":" + head.sequence()
                + ",\"at\":\"" + ProtocolModule.text(head.at())
                + "\",\"actor\":" + quote(head.actor().value());
        return new Encoded(
                head.sequence(),
                utf8(particulars.equals("{}") ? members + "}" : members + "," + particulars.substring(1)));
    }

    /** An event as it stands in a frame. */
    public Encoded encode(ChannelEvent event) {
        try {
            return new Encoded(event.sequence(), writer.writeValueAsBytes(event));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("This event cannot be written", e);
        }
    }

    /** The newest of these events that fit into one frame. */
    public List<ChannelEvent> newestThatFit(List<ChannelEvent> events) {
        int size = 0;
        int from = events.size();
        while (from > 0) {
            size += encode(events.get(from - 1)).utf8().length + 1;
            if (size >= EVENTS_BYTES) {
                break;
            }
            from--;
        }
        return events.subList(from, events.size());
    }

    private Packed frame(ChannelId channel, ByteArrayOutputStream body, long last, long lastSequence) {
        ByteArrayOutputStream frame = new ByteArrayOutputStream(body.size() + 128);
        frame.writeBytes(utf8("{\"type\":\"events\",\"channelId\":" + quote(channel.value()) + ",\"events\":["));
        frame.writeBytes(body.toByteArray());
        frame.writeBytes(utf8(lastSequence < 0 ? "]}" : "],\"remaining\":" + Math.max(0, lastSequence - last) + "}"));
        return new Packed(frame.toByteArray(), last);
    }

    private String quote(String text) {
        try {
            return mapper.writeValueAsString(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("This id cannot be written", e);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
