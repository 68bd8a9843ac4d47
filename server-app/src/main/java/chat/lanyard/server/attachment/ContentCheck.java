package chat.lanyard.server.attachment;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the contents of all files and tells which is missing or not what it was. */
public final class ContentCheck {
    private final AttachmentRepository repository;
    private final ContentStore store;

    public ContentCheck(AttachmentRepository repository, ContentStore store) {
        this.repository = repository;
        this.store = store;
    }

    /** One sentence for each fault. */
    public List<String> faults() {
        ContentStore.Hold hold = store.hold();
        try {
            return repository.contents().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(this::fault)
                    .flatMap(Optional::stream)
                    .toList();
        } finally {
            hold.close();
        }
    }

    private Optional<String> fault(Map.Entry<String, Long> content) {
        String name = "The content attachments/" + content.getKey().substring(0, 2) + "/" + content.getKey();
        try (FileChannel file = FileChannel.open(store.content(content.getKey()), StandardOpenOption.READ)) {
            boolean same = file.size() == content.getValue()
                    && new RunningHash().finish(file).equals(content.getKey());
            return same ? Optional.empty() : Optional.of(name + " was changed.");
        } catch (NoSuchFileException e) {
            return Optional.of(name + " is missing.");
        } catch (IOException e) {
            return Optional.of(name + " cannot be read: " + e.getMessage());
        }
    }
}
