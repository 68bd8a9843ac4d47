package chat.lanyard.client.people;

import chat.lanyard.client.text.Folded;
import chat.lanyard.client.text.NameMatch;
import chat.lanyard.protocol.value.Presence;
import chat.lanyard.protocol.value.StatusMessage;
import chat.lanyard.protocol.value.UserProfile;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** A person on the server as the people list shows them. Belongs to the user interface's thread. */
public final class PersonItem {
    private final UserProfile profile;
    private final Avatar avatar;
    private final boolean self;
    private final Folded displayName;
    private final Folded username;
    private final ReadOnlyObjectWrapper<Presence> presence = new ReadOnlyObjectWrapper<>(Presence.OFFLINE);

    PersonItem(UserProfile profile, boolean self) {
        this.profile = profile;
        this.avatar = Avatar.of(profile);
        this.self = self;
        this.displayName = Folded.of(profile.displayName());
        this.username = Folded.of(profile.username());
    }

    public UserProfile profile() {
        return profile;
    }

    public String displayName() {
        return profile.displayName();
    }

    public Avatar avatar() {
        return avatar;
    }

    /** Whether this is the person who uses this client. */
    public boolean isSelf() {
        return self;
    }

    /** The emoji of the person's status, or an empty text. */
    public String statusEmoji() {
        StatusMessage status = profile.status();
        return status == null || status.emoji() == null ? "" : status.emoji().value();
    }

    /** The words of the person's status, or an empty text. */
    public String statusText() {
        StatusMessage status = profile.status();
        return status == null || status.text() == null ? "" : status.text();
    }

    /** How present the person is; everybody is shown as offline while this client is not connected. */
    public ReadOnlyObjectProperty<Presence> presenceProperty() {
        return presence.getReadOnlyProperty();
    }

    /** How well the better of both names fits what was typed to find one. */
    public NameMatch match(Folded typed) {
        return NameMatch.of(displayName, typed).or(NameMatch.of(username, typed));
    }

    void setPresence(Presence changed) {
        presence.set(changed);
    }
}
