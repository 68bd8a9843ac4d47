package chat.lanyard.client.conversation;

import chat.lanyard.client.sync.ChannelRequests;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.ChannelKind;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What a new channel is to be. Belongs to the user interface's thread. */
public final class NewChannelViewModel {
    private final ChannelRequests requests;
    private final RequestState request;
    private final Consumer<ChannelId> opened;
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty topic = new SimpleStringProperty("");
    private final StringProperty description = new SimpleStringProperty("");
    private final BooleanProperty secret = new SimpleBooleanProperty();

    /** @param opened called with the channel when it is made */
    NewChannelViewModel(ChannelRequests requests, RequestState request, Consumer<ChannelId> opened) {
        this.requests = requests;
        this.request = request;
        this.opened = opened;
    }

    public StringProperty nameProperty() {
        return name;
    }

    public StringProperty topicProperty() {
        return topic;
    }

    public StringProperty descriptionProperty() {
        return description;
    }

    /** Whether only those find it who are let in. */
    public BooleanProperty privateProperty() {
        return secret;
    }

    public RequestState request() {
        return request;
    }

    /** Makes it and opens it; {@code done} is called then. */
    public void create(Runnable done) {
        if (request.busyProperty().get()) {
            return;
        }
        ChannelKind kind = secret.get() ? ChannelKind.PRIVATE : ChannelKind.PUBLIC;
        request.await(requests.create(kind, name.get().strip(), topic.get(), description.get()), made -> {
            opened.accept(made);
            done.run();
        });
    }
}
