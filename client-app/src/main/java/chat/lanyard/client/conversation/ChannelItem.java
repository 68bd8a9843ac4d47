package chat.lanyard.client.conversation;

import chat.lanyard.client.people.PersonItem;
import chat.lanyard.client.store.ChannelFacts;
import chat.lanyard.client.text.Folded;
import chat.lanyard.client.text.NameMatch;
import chat.lanyard.protocol.value.ChannelDetails;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.ChannelKind;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** A conversation in the list. Belongs to the user interface's thread. */
public final class ChannelItem {
    private final ChannelId id;
    private final ChannelKind kind;
    private final ReadOnlyObjectWrapper<ChannelFacts> facts = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<PersonItem>> others = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper name = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper topic = new ReadOnlyStringWrapper("");
    private final ReadOnlyLongWrapper unread = new ReadOnlyLongWrapper();
    private final ReadOnlyLongWrapper mentions = new ReadOnlyLongWrapper();
    private final ReadOnlyBooleanWrapper muted = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper selected = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper drafted = new ReadOnlyBooleanWrapper();
    private boolean closed;
    private Folded searched = Folded.of("");

    ChannelItem(ChannelId id, ChannelFacts facts) {
        this.id = id;
        this.kind = facts.kind();
        describe(facts);
    }

    public ChannelId id() {
        return id;
    }

    public ChannelKind kind() {
        return kind;
    }

    public boolean isDirect() {
        return kind == ChannelKind.DIRECT;
    }

    /** What is known of it apart from its messages. */
    public ReadOnlyObjectProperty<ChannelFacts> factsProperty() {
        return facts.getReadOnlyProperty();
    }

    public ChannelDetails details() {
        return facts.get().details();
    }

    /** Whether it is read-only and stands nowhere but where one looks for it. */
    public boolean isArchived() {
        return details().archived();
    }

    /** Whether the user has closed it, so that it stands nowhere but where one looks for it. */
    public boolean isClosed() {
        return closed;
    }

    /** The others in a direct conversation, as far as they are known; empty for a channel. */
    public ReadOnlyObjectProperty<List<PersonItem>> othersProperty() {
        return others.getReadOnlyProperty();
    }

    /** The channel's name; of a direct conversation the names of the others in it. */
    public ReadOnlyStringProperty nameProperty() {
        return name.getReadOnlyProperty();
    }

    /** The name as it stands in lists and in the header. */
    public String title() {
        return isDirect() ? name.get() : "# " + name.get();
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

    /** Whether anything is unread that the user wants to be told of, as of now. */
    public boolean wantsAttention() {
        return mentions.get() > 0 || unread.get() > 0 && !muted.get();
    }

    /** Whether the user wants to be left alone by it. */
    public ReadOnlyBooleanProperty mutedProperty() {
        return muted.getReadOnlyProperty();
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

    /** Those of direct conversations are named by {@link #namePeople} instead. */
    void describe(ChannelFacts told) {
        facts.set(told);
        topic.set(told.details().topic());
        muted.set(told.muted());
        if (!isDirect()) {
            rename(told.details().name());
        }
    }

    /** @param names of all others, whether they are known or not */
    void namePeople(List<PersonItem> known, String names) {
        rename(names);
        if (!known.equals(others.get())) {
            others.set(known);
        }
    }

    private void rename(String newName) {
        if (!newName.equals(name.get())) {
            searched = Folded.of(newName);
            name.set(newName);
        }
    }

    void count(long newUnread, long newMentions) {
        unread.set(newUnread);
        mentions.set(newMentions);
    }

    void setClosed(boolean isClosed) {
        closed = isClosed;
    }

    void setDrafted(boolean hasDraft) {
        drafted.set(hasDraft);
    }

    void setSelected(boolean isSelected) {
        selected.set(isSelected);
    }
}
