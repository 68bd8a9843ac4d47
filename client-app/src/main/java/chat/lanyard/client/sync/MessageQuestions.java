package chat.lanyard.client.sync;

import chat.lanyard.client.connection.ServerConnection;
import chat.lanyard.protocol.frame.ChannelEvent;
import chat.lanyard.protocol.frame.ClientFrame;
import chat.lanyard.protocol.frame.MessageFrame;
import chat.lanyard.protocol.frame.RequestResult;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.MessageId;
import chat.lanyard.protocol.value.PinnedMessage;
import chat.lanyard.protocol.value.RequestId;
import chat.lanyard.protocol.value.ThreadSummary;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the server about messages what this computer may not know: it keeps only the newest part of a channel. Methods may be
 * called from any thread; answers come on the event thread, empty if there is none now.
 */
public final class MessageQuestions {
    private static final Logger LOG = LoggerFactory.getLogger(MessageQuestions.class);

    private final ServerConnection connection;
    private final Executor events;

    MessageQuestions(ServerConnection connection, Executor events) {
        this.connection = connection;
        this.events = events;
    }

    /** The pinned messages of a channel, the one that was pinned last first. */
    public void pins(ChannelId channel, Consumer<Optional<List<PinnedMessage>>> reader) {
        ask(
                id -> new MessageFrame.ListPins(id, channel),
                answer -> reader.accept(answer.map(RequestResult.Pins::pins)));
    }

    /** How a message was posted and edited, oldest first. */
    public void edits(ChannelId channel, MessageId message, Consumer<Optional<List<ChannelEvent>>> reader) {
        ask(
                id -> new MessageFrame.ListEdits(id, channel, message),
                answer -> reader.accept(answer.map(RequestResult.HistoryPage::events)));
    }

    /** The threads that the user takes part in, the one with the newest reply first. */
    public void threads(Consumer<Optional<List<ThreadSummary>>> reader) {
        ask(MessageFrame.ListThreads::new, answer -> reader.accept(answer.map(RequestResult.Threads::threads)));
    }

    private <R extends RequestResult> void ask(
            Function<RequestId, ClientFrame<R>> request, Consumer<Optional<R>> reader) {
        events.execute(() -> connection.request(request).whenComplete((answer, error) -> {
            if (error != null) {
                LOG.info("No answer: {}", error.getMessage());
            }
            reader.accept(Optional.ofNullable(answer));
        }));
    }
}
