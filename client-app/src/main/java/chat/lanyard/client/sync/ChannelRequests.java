package chat.lanyard.client.sync;

import chat.lanyard.client.connection.ServerConnection;
import chat.lanyard.protocol.frame.ChannelFrame;
import chat.lanyard.protocol.frame.ClientFrame;
import chat.lanyard.protocol.frame.RequestResult;
import chat.lanyard.protocol.value.ChannelDetails;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.ChannelKind;
import chat.lanyard.protocol.value.RequestId;
import chat.lanyard.protocol.value.UserId;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;

/**
 * Makes and changes channels, and who is in them: at once, or not at all. What was changed comes back as events like every
 * other. Methods may be called from any thread; what they return completes on the event thread, or fails there with a
 * {@link RequestFailure}.
 */
public final class ChannelRequests {
    private final ServerConnection connection;
    private final Executor events;

    ChannelRequests(ServerConnection connection, Executor events) {
        this.connection = connection;
        this.events = events;
    }

    /** @param kind public or private */
    public CompletableFuture<ChannelId> create(ChannelKind kind, String name, String topic, String description) {
        return ask(id -> new ChannelFrame.CreateChannel(id, kind, name, topic, description))
                .thenApply(RequestResult.ChannelOpened::channelId);
    }

    /** Changes of name, topic and description what is not as it was. */
    public CompletableFuture<RequestResult.Appended> update(
            ChannelId channel, ChannelDetails before, ChannelDetails wanted) {
        return ask(id -> new ChannelFrame.UpdateChannel(
                id,
                channel,
                changed(before.name(), wanted.name()),
                changed(before.topic(), wanted.topic()),
                changed(before.description(), wanted.description())));
    }

    private static String changed(String before, String wanted) {
        return before.equals(wanted) ? null : wanted;
    }

    public CompletableFuture<RequestResult.Appended> archive(ChannelId channel) {
        return ask(id -> new ChannelFrame.ArchiveChannel(id, channel));
    }

    public CompletableFuture<RequestResult.Appended> restore(ChannelId channel) {
        return ask(id -> new ChannelFrame.RestoreChannel(id, channel));
    }

    public CompletableFuture<RequestResult.Appended> join(ChannelId channel) {
        return ask(id -> new ChannelFrame.JoinChannel(id, channel));
    }

    public CompletableFuture<RequestResult.Appended> leave(ChannelId channel) {
        return ask(id -> new ChannelFrame.LeaveChannel(id, channel));
    }

    public CompletableFuture<RequestResult.Appended> invite(ChannelId channel, UserId person) {
        return ask(id -> new ChannelFrame.InviteToChannel(id, channel, person));
    }

    public CompletableFuture<RequestResult.Appended> remove(ChannelId channel, UserId person) {
        return ask(id -> new ChannelFrame.RemoveFromChannel(id, channel, person));
    }

    /**
     * A page of the public channels.
     *
     * @param query a part of name or topic; empty for all
     * @param after the last one of the page before, or {@code null} for the first page
     */
    public CompletableFuture<RequestResult.ChannelPage> browse(String query, ChannelId after) {
        return ask(id -> new ChannelFrame.BrowseChannels(id, query.isBlank() ? null : query, after, null));
    }

    public CompletableFuture<List<UserId>> members(ChannelId channel) {
        return ask(id -> new ChannelFrame.ListMembers(id, channel)).thenApply(RequestResult.ChannelMembers::members);
    }

    /** Opens the one conversation with these 1 to 9 others. */
    public CompletableFuture<ChannelId> openDirect(List<UserId> others) {
        return ask(id -> new ChannelFrame.OpenDirect(id, others)).thenApply(RequestResult.ChannelOpened::channelId);
    }

    private <R extends RequestResult> CompletableFuture<R> ask(Function<RequestId, ClientFrame<R>> request) {
        CompletableFuture<R> outcome = new CompletableFuture<>();
        events.execute(() -> {
            try {
                connection.request(request).whenComplete((result, error) -> settle(outcome, result, error));
            } catch (IllegalArgumentException e) {
                settle(outcome, null, e);
            }
        });
        return outcome;
    }

    private static <R> void settle(CompletableFuture<R> outcome, R result, Throwable error) {
        if (error == null) {
            outcome.complete(result);
        } else {
            outcome.completeExceptionally(RequestFailure.of(error));
        }
    }
}
