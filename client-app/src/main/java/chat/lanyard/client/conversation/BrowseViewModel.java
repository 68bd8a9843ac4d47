package chat.lanyard.client.conversation;

import chat.lanyard.client.sync.ChannelRequests;
import chat.lanyard.protocol.frame.RequestResult;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.ChannelListing;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The public channels of the server, page by page, to look at and to join. Belongs to the user interface's thread. */
public final class BrowseViewModel {
    private final ChannelRequests requests;
    private final RequestState request;
    private final Consumer<ChannelId> opened;
    private final StringProperty typed = new SimpleStringProperty("");
    private final ObservableList<ChannelListing> channels = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper more = new ReadOnlyBooleanWrapper();
    private int asked;

    /**
     * @param pace of the questions while somebody types
     * @param opened called with the channel that was chosen, when one is in it
     */
    BrowseViewModel(ChannelRequests requests, RequestState request, Paced pace, Consumer<ChannelId> opened) {
        this.requests = requests;
        this.request = request;
        this.opened = opened;
        typed.addListener(change -> pace.run(this::load));
        load();
    }

    /** A part of a name or topic. */
    public StringProperty typedProperty() {
        return typed;
    }

    /** Those that were found so far, by name. */
    public ObservableList<ChannelListing> channels() {
        return FXCollections.unmodifiableObservableList(channels);
    }

    /** Whether there are more than those. */
    public ReadOnlyBooleanProperty moreProperty() {
        return more.getReadOnlyProperty();
    }

    public RequestState request() {
        return request;
    }

    private void load() {
        ask(null);
    }

    public void loadMore() {
        if (more.get() && !channels.isEmpty() && !request.busyProperty().get()) {
            ask(channels.get(channels.size() - 1).id());
        }
    }

    private void ask(ChannelId after) {
        int number = ++asked;
        request.await(requests.browse(typed.get().strip(), after), page -> {
            if (number == asked) {
                show(page, after);
            }
        });
    }

    private void show(RequestResult.ChannelPage page, ChannelId after) {
        if (after == null) {
            channels.setAll(page.channels());
        } else {
            channels.addAll(page.channels());
        }
        more.set(page.more());
    }

    /** Opens a channel, joining it first if need be; {@code done} is called then. */
    public void open(ChannelListing channel, Runnable done) {
        if (channel.joined()) {
            opened.accept(channel.id());
            done.run();
        } else {
            request.await(requests.join(channel.id()), joined -> {
                opened.accept(channel.id());
                done.run();
            });
        }
    }
}
