package chat.lanyard.client.conversation;

import chat.lanyard.client.attachment.ChosenFile;
import chat.lanyard.client.attachment.PastedFiles;
import chat.lanyard.client.sync.ChatClient;
import chat.lanyard.client.sync.TimelinePlace;
import chat.lanyard.protocol.value.FileName;
import chat.lanyard.protocol.value.ProtocolLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The files that go with the next message, kept for each conversation, over the end of the application too. Belongs to the
 * user interface's thread.
 */
public final class AttachingViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(AttachingViewModel.class);

    /** Why something was not taken. */
    public enum Problem {
        UNREADABLE,
        FOLDER,
        TOO_MANY,
        /** What was pasted could not be written to this computer's disk. */
        NOT_KEPT
    }

    private final ChatClient client;
    private final Executor ui;
    private final ObservableList<ChosenFile> files = FXCollections.observableArrayList();

    /** One that stays: the toolkit lets go of views of a list that nobody holds, and of who listens to them. */
    private final ObservableList<ChosenFile> readOnlyFiles = FXCollections.unmodifiableObservableList(files);

    private final Map<TimelinePlace, List<ChosenFile>> chosen = new HashMap<>();
    private final ReadOnlyObjectWrapper<Problem> problem = new ReadOnlyObjectWrapper<>();
    private TimelinePlace place;

    AttachingViewModel(ChatClient client, Executor ui) {
        this.client = client;
        this.ui = ui;
    }

    /** Shows those of another conversation, or with {@code null} of none. */
    void open(TimelinePlace opened) {
        place = opened;
        problem.set(null);
        boolean known = opened == null || chosen.containsKey(opened);
        files.setAll(opened == null ? List.of() : of(opened));
        if (!known) {
            client.execute(() -> restore(opened, client.files().chosen(opened.draft())));
        }
    }

    private List<ChosenFile> of(TimelinePlace which) {
        return chosen.computeIfAbsent(which, absent -> new ArrayList<>());
    }

    private void restore(TimelinePlace opened, List<Path> kept) {
        if (!kept.isEmpty()) {
            add(opened, kept);
        }
    }

    public ObservableList<ChosenFile> files() {
        return readOnlyFiles;
    }

    /** Why the last files were not all taken; {@code null} if they were. */
    public ReadOnlyObjectProperty<Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Takes files, which are looked at elsewhere: their disk may take its time. */
    public void add(List<Path> paths) {
        if (place != null) {
            add(place, paths);
        }
    }

    /** Takes what was pasted as a file of this name, which is written elsewhere. */
    public void paste(String name, PastedFiles.Content content) {
        TimelinePlace wanted = place;
        if (wanted != null) {
            CompletableFuture.supplyAsync(() -> write(name, content))
                    .thenAcceptAsync(written -> take(wanted, written), ui);
        }
    }

    private Looked write(String name, PastedFiles.Content content) {
        try {
            return look(List.of(client.files().pasted().write(name, content)));
        } catch (IOException e) {
            LOG.warn("Something pasted could not be written", e);
            return new Looked(List.of(), Problem.NOT_KEPT);
        }
    }

    private void add(TimelinePlace wanted, List<Path> paths) {
        CompletableFuture.supplyAsync(() -> look(paths)).thenAcceptAsync(looked -> take(wanted, looked), ui);
    }

    /** What files turned out to be. */
    private record Looked(List<ChosenFile> files, Problem problem) {}

    private static Looked look(List<Path> paths) {
        List<ChosenFile> found = new ArrayList<>();
        Problem problem = null;
        for (Path path : paths) {
            try {
                found.add(ChosenFile.of(path));
            } catch (IOException e) {
                LOG.debug("A file cannot be taken", e);
                problem = Files.isDirectory(path) ? Problem.FOLDER : Problem.UNREADABLE;
            }
        }
        return new Looked(found, problem);
    }

    private void take(TimelinePlace wanted, Looked looked) {
        List<ChosenFile> all = of(wanted);
        Problem wrong = looked.problem();
        for (ChosenFile file : looked.files()) {
            if (all.size() >= ProtocolLimits.ATTACHMENTS_PER_MESSAGE) {
                wrong = Problem.TOO_MANY;
            } else if (!all.contains(file)) {
                all.add(file);
            }
        }
        keep(wanted);
        if (wanted.equals(place)) {
            problem.set(wrong);
            files.setAll(all);
        }
    }

    private void keep(TimelinePlace changed) {
        client.files()
                .choose(
                        changed.draft(),
                        of(changed).stream().map(ChosenFile::path).toList());
    }

    public void remove(ChosenFile file) {
        files.remove(file);
        of(place).remove(file);
        keep(place);
        client.files().unchoose(file.path());
        problem.set(null);
    }

    /** Sends a text with the files, or files without one: then their names are the text. */
    void send(TimelinePlace place, String text) {
        List<ChosenFile> sent = List.copyOf(files);
        of(place).clear();
        files.clear();
        problem.set(null);
        client.posts().send(place, text.isBlank() ? names(sent) : text, sent);
    }

    private static String names(List<ChosenFile> chosen) {
        return FileName.all(chosen.stream().map(ChosenFile::name));
    }
}
