package chat.lanyard.protocol.permission;

import chat.lanyard.protocol.value.ChannelKind;

/** Where something can be done at all, by whomever. */
public enum Place {
    SERVER(false, false),
    /** Public and private channels that are not archived. */
    CHANNEL(false, false),
    /** Public and private channels, archived ones too. */
    CHANNEL_OR_ARCHIVE(false, true),
    /** Channels that are not archived, and direct conversations. */
    CONVERSATION(true, false),
    /** All channels and direct conversations. */
    CONVERSATION_OR_ARCHIVE(true, true);

    private final boolean direct;
    private final boolean archive;

    Place(boolean direct, boolean archive) {
        this.direct = direct;
        this.archive = archive;
    }

    /** Whether there is such a thing as doing it in a channel of this kind. */
    public boolean takes(ChannelKind kind) {
        return direct || kind != ChannelKind.DIRECT;
    }

    public boolean takesArchived() {
        return archive;
    }
}
