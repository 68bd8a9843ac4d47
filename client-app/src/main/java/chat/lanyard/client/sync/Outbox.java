package chat.lanyard.client.sync;

import chat.lanyard.client.store.LocalStore;
import chat.lanyard.client.store.OutgoingFile;
import chat.lanyard.client.sync.OutgoingMessage.State;
import chat.lanyard.protocol.value.AttachmentId;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.ClientMessageId;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * The user's messages on their way, in the order of typing. Each is shown at once, then forced to disk, and only then
 * may be sent; it keeps its id for ever, so that sending it again posts nothing twice. Confined to the event thread.
 */
final class Outbox implements LocalCopy.Own {
    private final LocalCopy copy;
    private final Drafts drafts;
    private final Executor events;
    private final MessageLine messages;

    /** Those that are not on disk yet. */
    private final Set<ClientMessageId> unwritten = new HashSet<>();

    /** Whether what the file held at the start is in here. */
    private boolean tookUp;

    private Runnable onReady = () -> {};
    private OutgoingFiles files;

    /** @param events runs something on the event thread after what waits there */
    Outbox(LocalCopy copy, Drafts drafts, Executor events, SyncListeners listeners) {
        this.copy = copy;
        this.drafts = drafts;
        this.events = events;
        this.messages = new MessageLine(listeners);
        copy.keep(this);
    }

    /** Who is told that there may be something to send. */
    void setOnReady(Runnable listener) {
        onReady = listener;
    }

    /** Comes after the constructor: the files that messages wait for. */
    void use(OutgoingFiles outgoing) {
        files = outgoing;
        files.setListeners(() -> onReady.run(), this::filesFailed);
    }

    private void filesFailed(ClientMessageId id) {
        OutgoingMessage message = messages.get(id);
        if (message != null && message.state() == State.SENDING) {
            fail(message, SendFailure.FILES_NOT_SENT);
        }
    }

    /** Takes up what an earlier run of the application left. */
    void open() {
        messages.takeUp(copy.look(store -> store.outgoing().all()));
        tookUp = !copy.hasFailed();
        files.open(messages::contains);
        checkFiles();
    }

    /** What was lost of the files of an earlier run is to be told. */
    private void checkFiles() {
        messages.all().stream()
                .filter(message -> message.state() == State.SENDING && !files.areKnown(message))
                .forEach(message -> fail(message, SendFailure.FILES_LOST));
    }

    /** What is typed and neither stored nor given up. */
    List<OutgoingMessage> messages(TimelinePlace place) {
        return messages.all().stream().filter(place::holds).toList();
    }

    /** Takes a message; one that no server would take fails at once. */
    void add(OutgoingMessage message) {
        messages.put(message);
        if (!message.isSendable()) {
            messages.put(message.failed(SendFailure.INVALID));
        }
        unwritten.add(message.id());
        if (unwritten.size() == 1) {
            events.execute(this::write);
        }
    }

    /** One forced write for all that were typed meanwhile, and are drafts no more. */
    void write() {
        if (unwritten.isEmpty()) {
            return;
        }
        List<OutgoingMessage> written = messages.all().stream()
                .filter(message -> unwritten.contains(message.id()))
                .toList();
        unwritten.clear();
        boolean kept = !copy.hasFailed()
                && copy.writeDurably(store -> {
                    putLast(store, written);
                    drafts.writeTo(store);
                });
        if (!kept) {
            written.stream()
                    .filter(message -> message.state() == State.SENDING)
                    .forEach(message -> fail(message, SendFailure.NOT_KEPT));
        }
        onReady.run();
    }

    private static void putLast(LocalStore store, List<OutgoingMessage> written) {
        written.forEach(message -> store.outgoing().putLast(message.stored()));
    }

    /** Puts a message that failed at the end of the line; the user knows by now if it cannot be kept. */
    void retry(ClientMessageId id) {
        OutgoingMessage message = messages.get(id);
        if (message == null || message.state() != State.FAILED || unwritten.contains(id)) {
            return;
        }
        files.retry(id);
        sendLast(message);
    }

    private void sendLast(OutgoingMessage message) {
        OutgoingMessage again = message.in(State.SENDING);
        boolean kept = copy.writeDurably(store -> store.outgoing().putLast(again.stored()));
        messages.putLast(again);
        if (!message.isSendable()) {
            fail(again, SendFailure.INVALID);
        } else if (!files.areKnown(again)) {
            fail(again, SendFailure.FILES_LOST);
        } else if (!kept && message.failure() != SendFailure.NOT_KEPT) {
            fail(again, SendFailure.NOT_KEPT);
        }
        onReady.run();
    }

    /** Tries a file once more; its message goes out if no other has failed. */
    void retryFile(OutgoingFile file) {
        files.retry(file);
        OutgoingMessage message = messages.get(file.message());
        if (message.failure() == SendFailure.FILES_NOT_SENT && !files.haveFailed(message.id())) {
            sendLast(message);
        }
    }

    /** Leaves a file out of its message; one that is nothing but files is given up with the last of them. */
    void leaveOut(OutgoingFile file) {
        write();
        OutgoingMessage message = messages.get(file.message());
        boolean wordless = message.text().equals(OutgoingFile.names(files.of(message.id())));
        files.leaveOut(file);
        List<OutgoingFile> left = files.of(message.id());
        OutgoingMessage fewer = message.withFiles(message.files() - 1);
        OutgoingMessage changed = wordless ? fewer.saying(OutgoingFile.names(left)) : fewer;
        if (wordless && left.isEmpty()) {
            discard(message.id());
        } else if (files.haveFailed(message.id())) {
            copy.write(store -> store.outgoing().putLast(changed.stored()));
            messages.put(changed);
        } else {
            sendLast(changed);
        }
    }

    /** Gives up a message. */
    void discard(ClientMessageId id) {
        leave(id, message -> message.in(State.DISCARDED));
        files.discarded(id);
    }

    /** The message is in the server's log. */
    void stored(ClientMessageId id, Instant at) {
        leave(id, message -> message.storedAt(at));
        files.posted(id);
    }

    /** The message is not to be sent until somebody decides. */
    void fail(OutgoingMessage message, SendFailure reason) {
        if (messages.contains(message.id())) {
            copy.write(store -> store.outgoing().fail(message.id(), reason.name()));
            messages.put(message.failed(reason));
        }
    }

    /** The server has a file of the message no more. */
    void failFiles(OutgoingMessage message) {
        files.gone(message.id());
        fail(message, SendFailure.FILES_NOT_SENT);
    }

    boolean contains(ClientMessageId id) {
        return messages.contains(id);
    }

    /** Those that may be sent now, each the first of its channel. */
    List<OutgoingMessage> heads(Predicate<ChannelId> wanted) {
        List<OutgoingMessage> heads = messages.heads(this::isReady, wanted);
        heads.removeIf(message -> unwritten.contains(message.id()));
        return heads;
    }

    /** What was typed later does not wait for files that are still on their way. */
    private boolean isReady(OutgoingMessage message) {
        return message.state() == State.SENDING && files.areWhole(message);
    }

    /** The server's names of the files of a message that is ready. */
    List<AttachmentId> attachmentsOf(ClientMessageId message) {
        return files.idsOf(message);
    }

    boolean isWaiting() {
        return messages.all().stream().anyMatch(this::isReady);
    }

    /** Makes the line of a store the same as this one. */
    @Override
    public void restock(LocalStore store) {
        store.outgoing().clear();
        putLast(store, messages.all());
    }

    /** A file that could not be read at the start has messages that nobody has seen yet. */
    @Override
    public void merge(LocalStore reopened) {
        if (!tookUp) {
            messages.takeUp(reopened.outgoing().all());
            tookUp = true;
            events.execute(this::checkFiles);
        }
        restock(reopened);
    }

    private void leave(ClientMessageId id, UnaryOperator<OutgoingMessage> how) {
        OutgoingMessage message = messages.remove(id);
        if (message != null) {
            unwritten.remove(id);
            copy.write(store -> store.outgoing().remove(id));
            messages.tell(how.apply(message));
        }
    }
}
