package chat.lanyard.client.conversation;

import chat.lanyard.client.attachment.FileProgress;
import chat.lanyard.client.sync.ChatClient;
import chat.lanyard.client.sync.SyncListener;
import chat.lanyard.protocol.value.Attachment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** How far files are, and what can be done with them. Belongs to the user interface's thread. */
public final class FilesViewModel implements SyncListener {
    private final ChatClient client;
    private final Executor ui;
    private final Map<String, ReadOnlyObjectWrapper<FileProgress>> progress = new HashMap<>();
    private final Map<String, Path> saved = new HashMap<>();
    private final List<Consumer<Set<String>>> forgotten = new ArrayList<>();

    FilesViewModel(ChatClient client, Executor ui) {
        this.client = client;
        this.ui = ui;
        client.addListener(this);
    }

    @Override
    public void fileProgressed(String file, FileProgress now) {
        ui.execute(() -> progress(file).set(now));
    }

    @Override
    public void filesForgotten(Set<String> contents) {
        ui.execute(() -> List.copyOf(forgotten).forEach(listener -> listener.accept(contents)));
    }

    /** Who is told of contents, by their SHA-256, of which nothing is to be left. */
    public void addForgottenListener(Consumer<Set<String>> listener) {
        forgotten.add(listener);
    }

    public void removeForgottenListener(Consumer<Set<String>> listener) {
        forgotten.remove(listener);
    }

    private ReadOnlyObjectWrapper<FileProgress> progress(String file) {
        return progress.computeIfAbsent(file, absent -> new ReadOnlyObjectWrapper<>());
    }

    /** How far a file is; {@code null} if it rests. */
    public ReadOnlyObjectProperty<FileProgress> progressOf(FileItem file) {
        ReadOnlyObjectWrapper<FileProgress> known = progress(file.key());
        if (known.get() == null) {
            known.set(file.first());
        }
        return known.getReadOnlyProperty();
    }

    /** Brings a file to where it can be looked at, and tells where, or that it cannot be had. */
    public void fetch(Attachment attachment, Consumer<Optional<Path>> reader) {
        client.files().downloads().fetch(attachment, place -> ui.execute(() -> reader.accept(place)));
    }

    /** Brings a file to a place of the user's. */
    public void save(Attachment attachment, Path target) {
        saved.put(attachment.id().value(), target);
        client.files().downloads().save(attachment, target);
    }

    /** Where a file was brought to since the application was started, if it is there by now. */
    public Optional<Path> savedPlace(FileItem file) {
        FileProgress now = progress(file.key()).get();
        boolean there = now != null && now.state() == FileProgress.State.DONE;
        return Optional.ofNullable(saved.get(file.key())).filter(place -> there);
    }

    /** Gives a file up that is on its way, to the server or from there. */
    public void cancel(FileItem file) {
        if (file.isOutgoing()) {
            client.files().leaveOut(UUID.fromString(file.key()));
        } else {
            client.files().downloads().cancel(file.attachment().id());
        }
    }

    /** Tries one once more that failed on its way to the server. */
    public void retry(FileItem file) {
        client.files().retry(UUID.fromString(file.key()));
    }
}
