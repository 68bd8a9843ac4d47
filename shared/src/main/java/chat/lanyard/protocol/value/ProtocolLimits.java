package chat.lanyard.protocol.value;

/** Every size and count that the protocol bounds. */
public final class ProtocolLimits {
    /** Bytes of one message from a client, all its fragments together. */
    public static final int CLIENT_MESSAGE_BYTES = 64 * 1024;

    /** Bytes of one frame from the server. */
    public static final int SERVER_FRAME_BYTES = 256 * 1024;

    /** Bytes that the parts of a page, or of a list in a frame, take of it; the rest is for what stands around them. */
    public static final int PAGE_BYTES = SERVER_FRAME_BYTES - 16 * 1024;

    /** Levels of nesting in a JSON text. */
    public static final int NESTING_LEVELS = 32;

    /** Characters of a request id. */
    public static final int REQUEST_ID_CHARACTERS = 64;

    /** Code points of a message's text. */
    public static final int TEXT_CODE_POINTS = 8_000;

    /** Edits that one message may get. */
    public static final int EDITS_PER_MESSAGE = 1_000;

    /** Messages that one person may have saved. */
    public static final int SAVED_MESSAGES = 1_000;

    /** Bytes of UTF-8 of a reaction's emoji. */
    public static final int EMOJI_BYTES = 64;

    /** Different emojis that may stand at one message. */
    public static final int EMOJIS_PER_MESSAGE = 50;

    /** Emojis that one person may have at one message. */
    public static final int REACTIONS_PER_PERSON = 20;

    /** Emojis that one person may ever have had at one message, those taken back included. */
    public static final int EMOJIS_TRIED = 100;

    /** Files that one message may have. */
    public static final int ATTACHMENTS_PER_MESSAGE = 20;

    /** Code points of the name of a file. */
    public static final int FILE_NAME = 255;

    /** Characters of any other id in a frame. */
    public static final int ID_CHARACTERS = 64;

    /** Code points of a channel's name. */
    public static final int CHANNEL_NAME_CODE_POINTS = 64;

    /** Code points of a channel's topic. */
    public static final int CHANNEL_TOPIC_CODE_POINTS = 250;

    /** Code points of a channel's description. */
    public static final int CHANNEL_DESCRIPTION_CODE_POINTS = 1_000;

    /** Public and private channels that one user may have made. */
    public static final int CHANNELS_PER_CREATOR = 100;

    /** Conversations that one user may have opened; those that others open do not count. */
    public static final int CONVERSATIONS_PER_OPENER = 1_000;

    /** People in a direct conversation. */
    public static final int DIRECT_MEMBERS = 10;

    /** Channels of a page of {@code channel.browse} that asks for no number. */
    public static final int BROWSE_DEFAULT = 50;

    /** Channels of the longest such page. */
    public static final int BROWSE_MAXIMUM = 100;

    /** Characters of what is looked for among channels. */
    public static final int BROWSE_QUERY_CHARACTERS = 100;

    /** Channels that one resume may name. */
    public static final int RESUME_CHANNELS = 1_000;

    /** Events of a history page that asks for no number. */
    public static final int HISTORY_DEFAULT = 50;

    /** Events of the longest history page. */
    public static final int HISTORY_MAXIMUM = 200;

    /** Messages that can be pinned in one channel. */
    public static final int PINS_PER_CHANNEL = 50;

    /** Code points that a list of pinned messages or of threads shows of a message. */
    public static final int EXCERPT_CODE_POINTS = 300;

    /** Threads of the list of those that somebody takes part in. */
    public static final int THREADS = 100;

    /** People whom the list names of each thread. */
    public static final int THREAD_PARTICIPANTS = 5;

    /** Code points of the text of a person's status. */
    public static final int STATUS_CODE_POINTS = 100;

    /** Days that a status with an end may last. */
    public static final int STATUS_DAYS = 366;

    /** Characters of the id of a time zone. */
    public static final int TIME_ZONE_CHARACTERS = 64;

    /** Characters that people are looked for by. */
    public static final int PEOPLE_QUERY_CHARACTERS = 64;

    /** People of a page that asks for no number. */
    public static final int PEOPLE_DEFAULT = 50;

    /** People of the longest page. */
    public static final int PEOPLE_MAXIMUM = 200;

    /** People whose last presence is asked for at once. */
    public static final int LAST_SEEN_USERS = 200;

    /** Bytes of a file that a picture of a person is made of. */
    public static final int AVATAR_BYTES = 8 * 1024 * 1024;

    /** Pixels of it. */
    public static final int AVATAR_PIXELS = 25_000_000;

    /** Edge in pixels of the square that becomes of it. */
    public static final int AVATAR_EDGE = 256;

    /** Seconds for which somebody counts as writing once it was said. */
    public static final int TYPING_SECONDS = 6;

    /** Seconds within which the server passes on only the first {@code typing} of a user in a channel. */
    public static final int TYPING_PAUSE_SECONDS = 2;

    /** Code points of what is searched for. */
    public static final int SEARCH_QUERY_CODE_POINTS = 500;

    /** Words and filters of one search. */
    public static final int SEARCH_TERMS = 20;

    /** Hits of a search that asks for no number. */
    public static final int SEARCH_DEFAULT = 20;

    /** Hits of the longest page of a search. */
    public static final int SEARCH_MAXIMUM = 50;

    /** Characters that a hit shows of its message, without what marks a cut. */
    public static final int EXCERPT_CHARACTERS = 400;

    /** Matches that are told of one hit. */
    public static final int SEARCH_MATCHES = 50;

    /** Characters of a token in the {@code Authorization} header. */
    public static final int TOKEN_CHARACTERS = 4 * 1024;

    private ProtocolLimits() {}
}
