package chat.lanyard.protocol.search;

import chat.lanyard.protocol.value.Attachment;
import java.util.List;

/** The words by which a message is found: its text, and the names of its files. */
public final class SearchedText {
    private SearchedText() {}

    /** A name that is the text already is not said twice. */
    public static String of(String text, List<Attachment> files) {
        StringBuilder words = new StringBuilder(text);
        for (Attachment file : files) {
            if (!text.contains(file.name())) {
                words.append('\n').append(file.name());
            }
        }
        return words.toString();
    }
}
