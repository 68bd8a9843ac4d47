package chat.lanyard.protocol.permission;

import static chat.lanyard.protocol.permission.Reach.AS_MEMBER;
import static chat.lanyard.protocol.permission.Reach.NO;
import static chat.lanyard.protocol.permission.Reach.YES;

import chat.lanyard.protocol.value.ChannelKind;
import chat.lanyard.protocol.value.Role;
import java.util.List;

/**
 * The one table of who may do what: for each role, in the order of {@link Role}, how far it goes. {@code
 * docs/permissions.md} prints it. Whoever made a channel goes at least as far in it as a moderator.
 */
public enum Permission {
    INVITE_PEOPLE("invite people to this server", Place.SERVER, YES, YES, NO, NO, NO),
    CHANGE_ROLES("change what somebody may do", Place.SERVER, YES, YES, NO, NO, NO),
    CREATE_CHANNELS("create channels", Place.SERVER, YES, YES, YES, YES, NO),
    FIND_CHANNELS("find public channels", Place.SERVER, YES, YES, YES, YES, NO),
    SEE_EVERYBODY("see people with whom they share no channel", Place.SERVER, YES, YES, YES, YES, NO),
    OPEN_CONVERSATIONS("talk to people directly", Place.SERVER, YES, YES, YES, YES, YES),

    READ("read", Place.CONVERSATION_OR_ARCHIVE, AS_MEMBER, AS_MEMBER, AS_MEMBER, AS_MEMBER, AS_MEMBER),
    POST("write messages", Place.CONVERSATION, AS_MEMBER, AS_MEMBER, AS_MEMBER, AS_MEMBER, AS_MEMBER),
    CHANGE_OWN(
            "edit and delete their own messages",
            Place.CONVERSATION,
            AS_MEMBER,
            AS_MEMBER,
            AS_MEMBER,
            AS_MEMBER,
            AS_MEMBER),
    REACT("react to messages", Place.CONVERSATION, AS_MEMBER, AS_MEMBER, AS_MEMBER, AS_MEMBER, AS_MEMBER),
    PIN("pin messages", Place.CONVERSATION, AS_MEMBER, AS_MEMBER, AS_MEMBER, AS_MEMBER, NO),
    ALERT_EVERYBODY("alert everybody in a channel", Place.CONVERSATION, AS_MEMBER, AS_MEMBER, AS_MEMBER, AS_MEMBER, NO),
    DELETE_OTHERS("delete messages of others", Place.CHANNEL, AS_MEMBER, AS_MEMBER, AS_MEMBER, NO, NO),

    JOIN("join public channels", Place.CHANNEL_OR_ARCHIVE, YES, YES, YES, YES, NO),
    LEAVE("leave channels", Place.CHANNEL_OR_ARCHIVE, AS_MEMBER, AS_MEMBER, AS_MEMBER, AS_MEMBER, AS_MEMBER),
    INVITE("let others into a channel", Place.CHANNEL, YES, YES, AS_MEMBER, AS_MEMBER, NO),
    REMOVE("remove others from a channel", Place.CHANNEL, YES, YES, AS_MEMBER, NO, NO),
    CHANGE_TOPIC("change the topic", Place.CHANNEL, YES, YES, AS_MEMBER, AS_MEMBER, NO),
    RENAME("change the name and the description", Place.CHANNEL, YES, YES, AS_MEMBER, NO, NO),
    ARCHIVE("archive and restore a channel", Place.CHANNEL_OR_ARCHIVE, YES, YES, AS_MEMBER, NO, NO);

    private final String words;
    private final Place place;
    private final List<Reach> reaches;

    Permission(String words, Place place, Reach... reaches) {
        this.words = words;
        this.place = place;
        this.reaches = List.of(reaches);
    }

    /** What it is to do, in words that follow "may". */
    public String words() {
        return words;
    }

    public Place place() {
        return place;
    }

    /** How far a role goes with it. */
    public Reach of(Role role) {
        return reaches.get(role.ordinal());
    }

    /** Whether somebody may do it in a channel that they are in, with this role there. */
    public boolean isGiven(Role roleThere, ChannelKind kind, boolean archived) {
        return of(roleThere) != Reach.NO && place.takes(kind) && (!archived || place.takesArchived());
    }
}
