package chat.lanyard.client.sync;

import chat.lanyard.client.attachment.ChosenFile;
import chat.lanyard.client.store.OutgoingFile;
import chat.lanyard.protocol.value.Attachment;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.ClientMessageId;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Function;
import java.util.stream.Stream;

/** Messages on their way to the server, through the outbox. Methods may be called from any thread and return at once. */
public final class MessagePosts {
    private final Outbox outbox;
    private final ClientFiles files;
    private final Sender sender;
    private final Clock clock;
    private final ScheduledExecutorService events;
    private final Runnable recovery;

    /** @param recovery goes back to a file that had failed */
    MessagePosts(
            Outbox outbox,
            ClientFiles files,
            Sender sender,
            Clock clock,
            ScheduledExecutorService events,
            Runnable recovery) {
        this.outbox = outbox;
        this.files = files;
        this.sender = sender;
        this.clock = clock;
        this.events = events;
        this.recovery = recovery;
    }

    /** Sends a message as soon as possible, after those before it in its channel. */
    public void send(ChannelId channel, String text) {
        send(TimelinePlace.of(channel), text);
    }

    /** The same, where the place may be a thread. */
    public void send(TimelinePlace place, String text) {
        events.execute(() -> outbox.add(OutgoingMessage.typed(place, text, clock.instant())));
    }

    /**
     * Sends a message with the files that were chosen, once the server has all of them; what is typed meanwhile does not wait
     * for it. Until it is on disk, they stay chosen there.
     */
    public void send(TimelinePlace place, String text, List<ChosenFile> chosen) {
        sendWith(place, text, message -> chosen.stream().map(file -> file.in(message)));
        files.choose(place.draft(), List.of());
    }

    /** Sends a message with files that another message has. */
    public void forward(TimelinePlace place, String text, List<Attachment> attachments) {
        sendWith(place, text, message -> attachments.stream().map(file -> OutgoingFile.forwarded(message, file)));
    }

    private void sendWith(TimelinePlace place, String text, Function<ClientMessageId, Stream<OutgoingFile>> chosen) {
        events.execute(() -> {
            OutgoingMessage message = OutgoingMessage.typed(place, text, clock.instant());
            List<OutgoingFile> going = chosen.apply(message.id()).toList();
            files.outgoing().add(message.id(), going);
            outbox.add(message.withFiles(going.size()));
        });
    }

    /** Tries a message that failed once more; one that could not be kept is sent without being kept if need be. */
    public void retry(ClientMessageId message) {
        events.execute(() -> {
            recovery.run();
            outbox.retry(message);
        });
    }

    /** Gives up a message, unless it is with the server at this moment. */
    public void discard(ClientMessageId message) {
        events.execute(() -> {
            if (!sender.isInFlight(message)) {
                outbox.discard(message);
            }
        });
    }
}
