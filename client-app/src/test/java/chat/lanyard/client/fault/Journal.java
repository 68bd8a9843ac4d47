package chat.lanyard.client.fault;

import chat.lanyard.client.connection.ConnectionState;
import chat.lanyard.client.connection.ConnectionStatus;
import chat.lanyard.client.sync.OutgoingMessage;
import chat.lanyard.client.sync.SyncListener;
import chat.lanyard.protocol.frame.ChannelEvent;
import chat.lanyard.protocol.value.ChannelId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a person was told by the core, in a file that outlives the core's process: which messages it took and which the
 * server acknowledged, and whatever should not have happened. Safe for use by several threads.
 */
final class Journal implements SyncListener {
    private static final String TYPING = "typing";
    private static final String OPENED = "opened";
    private static final String TAKEN = "taken";
    private static final String ACKNOWLEDGED = "acknowledged";
    private static final String FAULT = "fault";

    private final Map<String, Integer> typed = new HashMap<>();
    private final Set<String> promised = new HashSet<>();

    /** Taken by the core, but perhaps not on its disk yet. */
    private final Set<String> waiting = new LinkedHashSet<>();

    /** On its disk once it has taken another message. */
    private final Set<String> written = new LinkedHashSet<>();

    private final Set<String> acknowledged = new LinkedHashSet<>();
    private final List<String> faults = new ArrayList<>();
    private final Map<ChannelId, Long> heard = new HashMap<>();
    private final Path file;

    /** Goes on with what the file holds already. */
    Journal(Path file) throws IOException {
        this.file = file;
        if (Files.exists(file)) {
            Files.readAllLines(file).forEach(this::remember);
        }
        note(OPENED, "");
    }

    private void remember(String line) {
        String[] words = line.split(" ", 2);
        switch (words[0]) {
            case TYPING -> type(words[1]);
            case OPENED -> open();
            case TAKEN -> take(words[1]);
            case ACKNOWLEDGED -> acknowledge(words[1]);
            case FAULT -> faults.add(words[1]);
            default -> throw new IllegalStateException("no line of a journal: " + line);
        }
    }

    /** What was taken before this was typed is written to disk before this is taken. */
    private void type(String channel) {
        typed.merge(channel, 1, Integer::sum);
        written.addAll(waiting);
        waiting.clear();
    }

    private void take(String message) {
        promised.addAll(written);
        written.clear();
        waiting.add(message);
    }

    private void acknowledge(String message) {
        acknowledged.add(message);
        promised.add(message);
    }

    /** What the last process took last may not have come to its disk. */
    private void open() {
        waiting.clear();
        written.clear();
    }

    private synchronized void note(String word, String what) {
        String line = word + " " + what;
        remember(line);
        try {
            Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the number of the next message of this person in a channel, never the same again. */
    synchronized int nextNumber(ChannelId channel) {
        note(TYPING, channel.value());
        return typed.get(channel.value());
    }

    @Override
    public void outgoingChanged(OutgoingMessage message) {
        switch (message.state()) {
            case SENDING -> note(TAKEN, message.id().toString());
            case STORED -> note(ACKNOWLEDGED, message.id().toString());
            default -> note(FAULT, message.text() + " is " + message.state() + " for " + message.failure());
        }
    }

    @Override
    public void statusChanged(ConnectionStatus status) {
        if (status.state() == ConnectionState.REFUSED) {
            note(FAULT, "gave up: " + status.refusal());
        }
    }

    @Override
    public void rebuilt() {
        note(FAULT, "threw its copy away");
    }

    @Override
    public synchronized void eventsAppended(ChannelId channel, List<ChannelEvent> events) {
        for (ChannelEvent event : events) {
            Long before = heard.put(channel, event.sequence());
            if (before != null && event.sequence() != before + 1) {
                note(FAULT, "heard " + event.sequence() + " after " + before + " in " + channel);
            }
        }
    }

    /** Ids of the messages that the core must have had on disk when its process ended, acknowledged or not. */
    synchronized Set<String> promised() {
        return Set.copyOf(promised);
    }

    /** Ids of the messages that the core called stored. */
    synchronized Set<String> acknowledged() {
        return Set.copyOf(acknowledged);
    }

    /** What should not have happened, one sentence each. */
    synchronized List<String> faults() {
        return List.copyOf(faults);
    }
}
