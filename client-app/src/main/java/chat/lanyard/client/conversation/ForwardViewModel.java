package chat.lanyard.client.conversation;

import chat.lanyard.protocol.value.ChannelId;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

/** Chooses where a message is forwarded to: a conversation, or a person with whom one opens if there is none yet. Belongs to the user interface's thread. */
public final class ForwardViewModel {
    private final JumpViewModel search;
    private final DirectOpener opener;
    private final RequestState request;
    private final Consumer<ChannelId> forward;
    private final FilteredList<JumpTarget> targets;

    /** @param forward sends the message to the conversation that was chosen */
    ForwardViewModel(JumpViewModel search, DirectOpener opener, RequestState request, Consumer<ChannelId> forward) {
        this.search = search;
        this.opener = opener;
        this.request = request;
        this.forward = forward;
        this.targets = new FilteredList<>(search.results(), ForwardViewModel::isPlaceToWrite);
        search.open();
    }

    private static boolean isPlaceToWrite(JumpTarget target) {
        if (target instanceof JumpTarget.Conversation found) {
            return !found.channel().isArchived();
        }
        return target instanceof JumpTarget.Person other && !other.person().isSelf();
    }

    /** A part of a name. */
    public StringProperty typedProperty() {
        return search.typedProperty();
    }

    /** The best first. */
    public ObservableList<JumpTarget> targets() {
        return targets;
    }

    public RequestState request() {
        return request;
    }

    /** Forwards and opens the conversation; {@code done} is called then. */
    public void choose(JumpTarget target, Runnable done) {
        Consumer<ChannelId> opened = channel -> {
            forward.accept(channel);
            done.run();
        };
        if (target instanceof JumpTarget.Conversation found) {
            opener.open(found.channel(), opened);
        } else if (target instanceof JumpTarget.Person found
                && !request.busyProperty().get()) {
            opener.open(List.of(found.person().profile().id()), request, opened);
        }
    }

    /** Stops to follow who and what is there. */
    public void close() {
        search.close();
    }
}
