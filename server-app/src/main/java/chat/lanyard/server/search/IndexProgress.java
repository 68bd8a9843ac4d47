package chat.lanyard.server.search;

import chat.lanyard.protocol.value.ChannelId;
import java.util.HashMap;
import java.util.Map;

/**
 * How far into the log an index goes.
 *
 * @param logId of the log that it was made from, or empty
 * @param through for each channel the sequence of the last event that it has taken
 */
public record IndexProgress(String logId, Map<ChannelId, Long> through) {
    private static final String LOG = "log";
    private static final String CHANNEL = "channel ";

    public IndexProgress {
        through = Map.copyOf(through);
    }

    /** Of an index that is empty. */
    static IndexProgress none(String logId) {
        return new IndexProgress(logId, Map.of());
    }

    /** Reads what {@link #toTexts} wrote; what cannot be read is nothing. */
    public static IndexProgress of(Iterable<Map.Entry<String, String>> texts) {
        String logId = "";
        Map<ChannelId, Long> through = new HashMap<>();
        for (Map.Entry<String, String> text : texts) {
            if (text.getKey().equals(LOG)) {
                logId = text.getValue();
            } else if (text.getKey().startsWith(CHANNEL)) {
                through.put(new ChannelId(text.getKey().substring(CHANNEL.length())), Long.parseLong(text.getValue()));
            }
        }
        return new IndexProgress(logId, through);
    }

    /** As texts, to be kept with an index. */
    public Map<String, String> toTexts() {
        Map<String, String> texts = new HashMap<>();
        texts.put(LOG, logId);
        through.forEach((channel, sequence) -> texts.put(CHANNEL + channel.value(), Long.toString(sequence)));
        return texts;
    }
}
