package chat.lanyard.client.conversation;

import chat.lanyard.protocol.frame.RequestResult;
import chat.lanyard.protocol.value.ChannelListing;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Public channels that one is not in, by what is typed; none while there is no connection. Belongs to the user interface's thread. */
public final class JoinableChannels {
    private final Function<String, CompletableFuture<RequestResult.ChannelPage>> browse;
    private final Executor ui;
    private final Paced pace;
    private final boolean allowed;
    private final ObservableList<ChannelListing> found = FXCollections.observableArrayList();
    private final ObservableList<ChannelListing> readOnlyFound = FXCollections.unmodifiableObservableList(found);
    private int asked;

    /**
     * @param browse asks for the channels that fit a text
     * @param pace of the questions
     * @param allowed whether the user may look for channels at all
     */
    JoinableChannels(
            Function<String, CompletableFuture<RequestResult.ChannelPage>> browse,
            Executor ui,
            Paced pace,
            boolean allowed) {
        this.browse = browse;
        this.ui = ui;
        this.pace = pace;
        this.allowed = allowed;
    }

    ObservableList<ChannelListing> found() {
        return readOnlyFound;
    }

    /** Forgets what was found, and asks for what fits, unless nothing is typed. */
    void lookFor(String typed) {
        int number = ++asked;
        found.clear();
        if (allowed && !typed.isBlank()) {
            pace.run(() -> browse.apply(typed.strip()).thenAccept(page -> ui.execute(() -> show(number, page))));
        }
    }

    private void show(int number, RequestResult.ChannelPage page) {
        if (number == asked) {
            found.setAll(page.channels().stream()
                    .filter(channel -> !channel.joined() && !channel.archived())
                    .toList());
        }
    }
}
