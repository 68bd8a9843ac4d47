package chat.lanyard.client.sync;

import chat.lanyard.client.connection.ServerConnection;
import chat.lanyard.protocol.frame.ClientFrame;
import chat.lanyard.protocol.frame.PersonalFrame;
import chat.lanyard.protocol.frame.RequestResult;
import chat.lanyard.protocol.frame.RequestResult.SavedPage;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.MessageId;
import chat.lanyard.protocol.value.RequestId;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Asks for what concerns nobody but the user. What came of it comes back as an event to all devices. Methods may be called
 * from any thread, outcomes come on the event thread.
 */
public final class PersonalRequests {
    private final ServerConnection connection;
    private final Executor events;

    PersonalRequests(ServerConnection connection, Executor events) {
        this.connection = connection;
        this.events = events;
    }

    /** Says whether the user wants to be told of what is said in a channel. */
    public CompletableFuture<? extends RequestResult> mute(ChannelId channel, boolean muted) {
        return ask(id -> new PersonalFrame.MuteChannel(id, channel, muted));
    }

    /** Puts a direct conversation out of sight until something happens in it. */
    public CompletableFuture<? extends RequestResult> close(ChannelId conversation) {
        return ask(id -> new PersonalFrame.CloseDirect(id, conversation));
    }

    /** Puts a message by for later. */
    public void save(ChannelId channel, MessageId message, Consumer<Optional<ChangeFailure>> outcome) {
        change(id -> new PersonalFrame.SaveMessage(id, channel, message), outcome);
    }

    /** Lets a message go that was put by. */
    public void unsave(ChannelId channel, MessageId message, Consumer<Optional<ChangeFailure>> outcome) {
        change(id -> new PersonalFrame.UnsaveMessage(id, channel, message), outcome);
    }

    private <R extends RequestResult> void change(
            Function<RequestId, ClientFrame<R>> request, Consumer<Optional<ChangeFailure>> outcome) {
        ask(request)
                .whenComplete((done, error) ->
                        outcome.accept(Optional.ofNullable(error).map(ChangeFailure::of)));
    }

    /**
     * A page of the messages that are put by, the newest first.
     *
     * @param before as {@code savedSequence} of the last one known; {@code null} for the newest
     */
    public CompletableFuture<SavedPage> saved(Long before) {
        return ask(id -> new PersonalFrame.ListSaved(id, before, null));
    }

    private <R extends RequestResult> CompletableFuture<R> ask(Function<RequestId, ClientFrame<R>> request) {
        return CompletableFuture.completedFuture(request).thenComposeAsync(connection::request, events);
    }
}
