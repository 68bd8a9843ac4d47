package chat.lanyard.client.sync;

import chat.lanyard.client.attachment.FileProgress;
import chat.lanyard.client.attachment.PastedFiles;
import chat.lanyard.client.attachment.TransferFailure;
import chat.lanyard.client.store.LocalStore;
import chat.lanyard.client.store.OutgoingFile;
import chat.lanyard.protocol.value.AttachmentId;
import chat.lanyard.protocol.value.ClientMessageId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** The files of messages in the outbox, which wait until theirs are with the server. Confined to the event thread. */
final class OutgoingFiles implements LocalCopy.Own, UploadRuns.Follower {
    private final LocalCopy copy;
    private final UploadRuns runs;
    private final PastedFiles pasted;
    private final Map<ClientMessageId, List<OutgoingFile>> files = new LinkedHashMap<>();
    private Predicate<ClientMessageId> isWaiting = message -> false;

    /** Whether what the store held at the start is in here. */
    private boolean tookUp;

    private Runnable onWhole = () -> {};
    private Consumer<ClientMessageId> onFailed = message -> {};

    OutgoingFiles(LocalCopy copy, UploadRuns runs, PastedFiles pasted) {
        this.copy = copy;
        this.runs = runs;
        this.pasted = pasted;
        copy.keep(this);
    }

    /**
     * Who is told that a message has all its files, or that one of them cannot be sent.
     *
     * @param whole called each time
     */
    void setListeners(Runnable whole, Consumer<ClientMessageId> failed) {
        onWhole = whole;
        onFailed = failed;
    }

    /**
     * Takes up what an earlier run of the application left.
     *
     * @param waiting whether a message is still there that waits for them
     */
    void open(Predicate<ClientMessageId> waiting) {
        isWaiting = waiting;
        takeUp(copy.look(store -> store.uploads().all()));
        tookUp = !copy.hasFailed();
        List.copyOf(files.keySet()).stream().filter(waiting.negate()).forEach(this::forget);
    }

    private void takeUp(List<OutgoingFile> kept) {
        kept.stream().filter(file -> isWaiting.test(file.message())).forEach(file -> {
            files.computeIfAbsent(file.message(), absent -> new ArrayList<>()).add(file);
            begin(file);
        });
    }

    /** Takes the files of a message that is put into the outbox right after. */
    void add(ClientMessageId message, List<OutgoingFile> chosen) {
        files.put(message, new ArrayList<>(chosen));
        copy.write(store -> store.uploads().put(chosen));
        chosen.forEach(this::begin);
    }

    private void begin(OutgoingFile file) {
        if (!file.whole() && file.failure() == null) {
            runs.begin(file, this);
        }
    }

    @Override
    public void announced(OutgoingFile file, AttachmentId remote) {
        change(file, now -> now.announced(remote));
    }

    @Override
    public void progressed(OutgoingFile file, FileProgress now) {
        if (of(file.message()).stream().noneMatch(known -> known.id().equals(file.id()))) {
            return;
        }
        runs.tell(file, now);
        if (now.state() == FileProgress.State.DONE) {
            change(file, OutgoingFile::arrived);
            onWhole.run();
        } else if (now.state() == FileProgress.State.FAILED) {
            change(file, known -> known.failed(now.failure().name()));
            onFailed.accept(file.message());
        }
    }

    private void change(OutgoingFile file, UnaryOperator<OutgoingFile> how) {
        List<OutgoingFile> all = files.get(file.message());
        if (all != null) {
            all.replaceAll(known -> known.id().equals(file.id()) ? how.apply(known) : known);
            copy.write(store -> store.uploads().put(all));
        }
    }

    /** Those of a message, in order. */
    List<OutgoingFile> of(ClientMessageId message) {
        return List.copyOf(files.getOrDefault(message, List.of()));
    }

    /** How far one is; waiting if nothing was heard of it. */
    FileProgress progressOf(OutgoingFile file) {
        return runs.progressOf(file);
    }

    /** Whether the server has all files of a message. */
    boolean areWhole(OutgoingMessage message) {
        return areKnown(message) && of(message.id()).stream().allMatch(OutgoingFile::whole);
    }

    /** Whether nothing is missing here of what a message was to have. */
    boolean areKnown(OutgoingMessage message) {
        return of(message.id()).size() == message.files();
    }

    /** The server's names of the files of a message that has all of them. */
    List<AttachmentId> idsOf(ClientMessageId message) {
        return files.getOrDefault(message, List.of()).stream()
                .map(OutgoingFile::remote)
                .toList();
    }

    /** Tries those of a message once more that failed. */
    void retry(ClientMessageId message) {
        of(message).forEach(this::retry);
    }

    /** Tries one of them once more, if it failed. */
    void retry(OutgoingFile file) {
        if (file.failure() != null) {
            change(file, known -> known.failed(null));
            begin(file.failed(null));
        }
    }

    /** All files of this computer that wait. */
    List<Path> paths() {
        return files.values().stream()
                .flatMap(List::stream)
                .map(OutgoingFile::path)
                .filter(Objects::nonNull)
                .toList();
    }

    /** One of those that wait; empty if the server has it, or it was given up. */
    Optional<OutgoingFile> find(UUID id) {
        return files.values().stream()
                .flatMap(List::stream)
                .filter(file -> file.id().equals(id) && !file.whole())
                .findFirst();
    }

    /** Whether one of those of a message is not sent until somebody decides. */
    boolean haveFailed(ClientMessageId message) {
        return of(message).stream().anyMatch(file -> file.failure() != null);
    }

    /** Gives up one of several. */
    void leaveOut(OutgoingFile file) {
        runs.giveUp(file);
        pasted.remove(file.path());
        List<OutgoingFile> left = files.get(file.message());
        left.removeIf(known -> known.id().equals(file.id()));
        copy.write(store -> {
            store.uploads().remove(file.message());
            store.uploads().put(left);
        });
    }

    /** The server knows one of them no more; which, shows when they are tried again. */
    void gone(ClientMessageId message) {
        of(message).forEach(file -> {
            change(file, known -> known.lost().failed(TransferFailure.GONE.name()));
            runs.tell(file, FileProgress.failed(file.size(), TransferFailure.GONE));
        });
    }

    /** The server has posted the message, with its files. */
    void posted(ClientMessageId message) {
        of(message).forEach(file -> pasted.remove(file.path()));
        forget(message);
    }

    /** The message was given up, and its files with it. */
    void discarded(ClientMessageId message) {
        of(message).forEach(runs::giveUp);
        posted(message);
    }

    private void forget(ClientMessageId message) {
        List<OutgoingFile> gone = files.remove(message);
        if (gone != null) {
            gone.forEach(runs::forget);
            copy.write(store -> store.uploads().remove(message));
        }
    }

    @Override
    public void restock(LocalStore store) {
        store.uploads().clear();
        files.values().forEach(store.uploads()::put);
    }

    /** The messages of a store that could not be read at the start must not go out without their files. */
    @Override
    public void merge(LocalStore reopened) {
        if (!tookUp) {
            takeUp(reopened.uploads().all());
            tookUp = true;
        }
        restock(reopened);
    }
}
