package chat.lanyard.server.verification;

import chat.lanyard.protocol.value.ChannelId;
import java.util.ArrayList;
import java.util.List;

/** What was found to be wrong: the first thousand as sentences, the others as a number. */
final class Faults {
    private static final int LIMIT = 1_000;

    private final List<String> sentences = new ArrayList<>();
    private long others;
    private boolean logIsWhole = true;

    /** The log itself is not what it was; nothing can be made good from it. */
    void ofLog(ChannelId channel, String what) {
        ofLog("Channel " + channel + " " + what + ".");
    }

    void ofLog(String sentence) {
        logIsWhole = false;
        add(sentence);
    }

    /** Something does not follow from the log, from which it could be made again. */
    void ofProjection(String sentence) {
        add(sentence);
    }

    private void add(String sentence) {
        if (sentences.size() < LIMIT) {
            sentences.add(sentence);
        } else {
            others++;
        }
    }

    boolean logIsWhole() {
        return logIsWhole;
    }

    List<String> sentences() {
        List<String> all = new ArrayList<>(sentences);
        if (others > 0) {
            all.add("There are " + others + " more faults.");
        }
        return List.copyOf(all);
    }
}
