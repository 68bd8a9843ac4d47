package chat.lanyard.client.sync;

import chat.lanyard.client.connection.ServerConnection;
import chat.lanyard.protocol.frame.ClientFrame;
import chat.lanyard.protocol.frame.MessageFrame;
import chat.lanyard.protocol.frame.RequestResult;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.Emoji;
import chat.lanyard.protocol.value.MessageId;
import chat.lanyard.protocol.value.RequestId;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Changes messages that the server has: at once, or not at all. What was changed comes back as an event like every other;
 * the outcome only says whether it will. Methods may be called from any thread, outcomes come on the event thread.
 */
public final class MessageChanges {
    private final ServerConnection connection;
    private final Executor events;

    MessageChanges(ServerConnection connection, Executor events) {
        this.connection = connection;
        this.events = events;
    }

    /** Gives a message of the user another text. */
    public void edit(ChannelId channel, MessageId message, String text, Consumer<Optional<ChangeFailure>> outcome) {
        ask(id -> new ClientFrame.EditMessage(id, channel, message, text), outcome);
    }

    /** Takes a message back, for good: one of the user, or as a moderator one of somebody else. */
    public void delete(ChannelId channel, MessageId message, Consumer<Optional<ChangeFailure>> outcome) {
        ask(id -> new ClientFrame.DeleteMessage(id, channel, message), outcome);
    }

    public void addReaction(
            ChannelId channel, MessageId message, Emoji emoji, Consumer<Optional<ChangeFailure>> outcome) {
        ask(id -> new ClientFrame.AddReaction(id, channel, message, emoji), outcome);
    }

    public void removeReaction(
            ChannelId channel, MessageId message, Emoji emoji, Consumer<Optional<ChangeFailure>> outcome) {
        ask(id -> new ClientFrame.RemoveReaction(id, channel, message, emoji), outcome);
    }

    /** Puts a message to the pinned ones of its channel, or takes it from them. */
    public void pin(ChannelId channel, MessageId message, boolean pinned, Consumer<Optional<ChangeFailure>> outcome) {
        ask(
                id -> pinned
                        ? new MessageFrame.PinMessage(id, channel, message)
                        : new MessageFrame.UnpinMessage(id, channel, message),
                outcome);
    }

    private void ask(
            Function<RequestId, ClientFrame<RequestResult.Appended>> request,
            Consumer<Optional<ChangeFailure>> outcome) {
        events.execute(() -> {
            try {
                connection
                        .request(request)
                        .whenComplete((done, error) ->
                                outcome.accept(Optional.ofNullable(error).map(ChangeFailure::of)));
            } catch (IllegalArgumentException e) {
                outcome.accept(Optional.of(ChangeFailure.INVALID)); // the server would say the same
            }
        });
    }
}
