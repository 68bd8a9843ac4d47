package chat.lanyard.client.conversation;

import chat.lanyard.client.text.Folded;
import chat.lanyard.client.text.NameMatch;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.ChannelKind;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** A conversation in the list. Belongs to the user interface's thread. */
public final class ChannelItem {
    private final ChannelId id;
    private final ChannelKind kind;
    private final ReadOnlyStringWrapper name = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper topic = new ReadOnlyStringWrapper("");
    private final ReadOnlyLongWrapper unread = new ReadOnlyLongWrapper();
    private final ReadOnlyLongWrapper mentions = new ReadOnlyLongWrapper();
    private final ReadOnlyBooleanWrapper selected = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper drafted = new ReadOnlyBooleanWrapper();
    private Folded searched = Folded.of("");

    ChannelItem(ChannelId id, ChannelKind kind) {
        this.id = id;
        this.kind = kind;
    }

    public ChannelId id() {
        return id;
    }

    public ChannelKind kind() {
        return kind;
    }

    public ReadOnlyStringProperty nameProperty() {
        return name.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty topicProperty() {
        return topic.getReadOnlyProperty();
    }

    /** Messages of others that were not read. */
    public ReadOnlyLongProperty unreadProperty() {
        return unread.getReadOnlyProperty();
    }

    /** Those among the unread that name the user. */
    public ReadOnlyLongProperty mentionsProperty() {
        return mentions.getReadOnlyProperty();
    }

    /** Whether something is typed there and not sent. */
    public ReadOnlyBooleanProperty draftedProperty() {
        return drafted.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** How well the name fits what was typed to find it. */
    NameMatch match(Folded typed) {
        return NameMatch.of(searched, typed);
    }

    void describe(String newName, String newTopic) {
        if (!newName.equals(name.get())) {
            searched = Folded.of(newName);
        }
        name.set(newName);
        topic.set(newTopic);
    }

    void count(long newUnread, long newMentions) {
        unread.set(newUnread);
        mentions.set(newMentions);
    }

    void setDrafted(boolean hasDraft) {
        drafted.set(hasDraft);
    }

    void setSelected(boolean isSelected) {
        selected.set(isSelected);
    }
}
