package chat.lanyard.server.search;

import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.ErrorCode;
import chat.lanyard.protocol.value.RequestRefusedException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * That the index is to be made anew.
 *
 * @param progress told what is being done, a line at a time
 * @param messages completes with how many the new index holds
 */
record Rebuild(Consumer<String> progress, CompletableFuture<Long> messages) {
    List<ChannelId> told(List<ChannelId> channels) {
        progress.accept("Reading the messages of " + channels.size() + " channels ...");
        return channels;
    }

    void done(long count) {
        messages.complete(count);
    }

    void stopped() {
        messages.completeExceptionally(new RequestRefusedException(
                ErrorCode.UNAVAILABLE, "The server stops; its next start goes on with the index."));
    }
}
