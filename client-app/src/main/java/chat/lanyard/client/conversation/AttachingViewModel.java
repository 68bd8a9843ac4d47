package chat.lanyard.client.conversation;

import chat.lanyard.client.attachment.ChosenFile;
import chat.lanyard.client.sync.ChatClient;
import chat.lanyard.client.sync.TimelinePlace;
import chat.lanyard.protocol.value.ProtocolLimits;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The files that go with the next message, kept for each conversation. Belongs to the user interface's thread. */
public final class AttachingViewModel {
    /** Why something was not taken. */
    public enum Problem {
        UNREADABLE,
        TOO_MANY
    }

    private final ChatClient client;
    private final Executor ui;
    private final ObservableList<ChosenFile> files = FXCollections.observableArrayList();

    /** One that stays: the toolkit lets go of views of a list that nobody holds, and of who listens to them. */
    private final ObservableList<ChosenFile> readOnlyFiles = FXCollections.unmodifiableObservableList(files);

    private final Map<TimelinePlace, List<ChosenFile>> others = new HashMap<>();
    private final ReadOnlyObjectWrapper<Problem> problem = new ReadOnlyObjectWrapper<>();
    private TimelinePlace place;

    AttachingViewModel(ChatClient client, Executor ui) {
        this.client = client;
        this.ui = ui;
    }

    /** Shows those of another conversation, or with {@code null} of none. */
    void open(TimelinePlace opened) {
        if (place != null) {
            others.put(place, List.copyOf(files));
        }
        place = opened;
        problem.set(null);
        files.setAll(opened == null ? List.of() : others.getOrDefault(opened, List.of()));
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
        TimelinePlace wanted = place;
        CompletableFuture.supplyAsync(() -> look(paths)).thenAcceptAsync(chosen -> take(wanted, paths, chosen), ui);
    }

    private static List<ChosenFile> look(List<Path> paths) {
        List<ChosenFile> chosen = new ArrayList<>();
        for (Path path : paths) {
            try {
                chosen.add(ChosenFile.of(path));
            } catch (IOException e) {
                continue; // the number tells
            }
        }
        return chosen;
    }

    private void take(TimelinePlace wanted, List<Path> paths, List<ChosenFile> chosen) {
        if (wanted == null || !wanted.equals(place)) {
            return;
        }
        problem.set(chosen.size() < paths.size() ? Problem.UNREADABLE : null);
        for (ChosenFile file : chosen) {
            if (files.size() >= ProtocolLimits.ATTACHMENTS_PER_MESSAGE) {
                problem.set(Problem.TOO_MANY);
                return;
            }
            if (!files.contains(file)) {
                files.add(file);
            }
        }
    }

    public void remove(ChosenFile file) {
        files.remove(file);
        problem.set(null);
    }

    /** Sends a text with the files, or files without one: then their names are the text. */
    void send(TimelinePlace place, String text) {
        List<ChosenFile> chosen = List.copyOf(files);
        files.clear();
        problem.set(null);
        client.send(place, text.isBlank() ? names(chosen) : text, chosen);
    }

    private static String names(List<ChosenFile> chosen) {
        return chosen.stream().map(ChosenFile::name).collect(Collectors.joining(", "));
    }
}
