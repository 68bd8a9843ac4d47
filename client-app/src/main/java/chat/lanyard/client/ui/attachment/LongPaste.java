package chat.lanyard.client.ui.attachment;

import chat.lanyard.client.conversation.AttachingViewModel;
import chat.lanyard.client.text.Texts;
import chat.lanyard.client.ui.common.Questions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import javafx.application.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Offers to send a long text that is pasted as a file. */
public record LongPaste(Questions questions, AttachingViewModel attaching) implements Predicate<String> {
    private static final Logger LOG = LoggerFactory.getLogger(LongPaste.class);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH.mm.ss");

    @Override
    public boolean test(String text) {
        boolean asFile = questions.choose(
                Texts.get("paste.title"), Texts.get("paste.question"), Texts.get("paste.yes"), Texts.get("paste.no"));
        if (asFile) {
            String name = "Text " + LocalDateTime.now().format(TIME) + ".txt";
            CompletableFuture.supplyAsync(() -> write(text, name)).thenAccept(this::attach);
        }
        return asFile;
    }

    private void attach(Path file) {
        if (file != null) {
            Platform.runLater(() -> attaching.add(List.of(file)));
        }
    }

    private static Path write(String text, String name) {
        try {
            return Files.writeString(Files.createTempDirectory("lanyard-paste").resolve(name), text);
        } catch (IOException e) {
            LOG.warn("A pasted text could not be written", e);
            return null;
        }
    }
}
