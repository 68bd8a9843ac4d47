package chat.lanyard.client.ui.attachment;

import chat.lanyard.client.conversation.AttachingViewModel;
import chat.lanyard.client.text.Texts;
import chat.lanyard.client.ui.common.Questions;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.function.Predicate;

/** Offers to send a long text that is pasted as a file. */
public record LongPaste(Questions questions, AttachingViewModel attaching) implements Predicate<String> {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH.mm.ss");

    @Override
    public boolean test(String text) {
        boolean asFile = questions.choose(
                Texts.get("paste.title"), Texts.get("paste.question"), Texts.get("paste.yes"), Texts.get("paste.no"));
        if (asFile) {
            String name = Texts.get("file.pastedText", LocalDateTime.now().format(TIME));
            attaching.paste(name, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
        }
        return asFile;
    }
}
