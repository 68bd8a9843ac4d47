package chat.lanyard.protocol.frame;

import chat.lanyard.protocol.search.SearchHit;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.ChannelListing;
import chat.lanyard.protocol.value.MessageId;
import chat.lanyard.protocol.value.PinnedMessage;
import chat.lanyard.protocol.value.SavedMessage;
import chat.lanyard.protocol.value.ThreadSummary;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.protocol.value.UserProfile;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What a request came to when it was granted. */
public sealed interface RequestResult {
    /** The message is durable at this place in its channel. */
    record Posted(long sequence, MessageId messageId, Instant at) implements RequestResult {
        public Posted {
            Objects.requireNonNull(messageId, "messageId");
            Objects.requireNonNull(at, "at");
        }
    }

    /**
     * What was asked for is durable: the event at this place in the channel has brought it about.
     *
     * @param sequence of that event; of an earlier one if nothing had to be changed
     * @param at when that event happened
     */
    record Appended(long sequence, Instant at) implements RequestResult {
        public Appended {
            Objects.requireNonNull(at, "at");
        }
    }

    /** The events follow; these channels are not there for the user. */
    record Resuming(List<ChannelId> unavailable) implements RequestResult {
        public Resuming {
            unavailable = List.copyOf(unavailable);
        }
    }

    /**
     * A page of a channel's log, ascending.
     *
     * @param more whether there is anything before it
     */
    record HistoryPage(List<ChannelEvent> events, boolean more) implements RequestResult {
        public HistoryPage {
            events = List.copyOf(events);
        }
    }

    /**
     * Messages that the user has put by, the newest first.
     *
     * @param more whether there are older ones
     */
    record SavedPage(List<SavedMessage> messages, boolean more) implements RequestResult {
        public SavedPage {
            messages = List.copyOf(messages);
        }
    }

    /** The pinned messages of a channel, the one that was pinned last first. */
    record Pins(List<PinnedMessage> pins) implements RequestResult {
        public Pins {
            pins = List.copyOf(pins);
        }
    }

    /** The threads that the user takes part in, the one with the newest reply first. */
    record Threads(List<ThreadSummary> threads) implements RequestResult {
        public Threads {
            threads = List.copyOf(threads);
        }
    }

    /** The channel or conversation is there. */
    record ChannelOpened(ChannelId channelId) implements RequestResult {
        public ChannelOpened {
            Objects.requireNonNull(channelId, "channelId");
        }
    }

    /**
     * A page of the channels that can be found, in the order of their names.
     *
     * @param more whether there is anything after it
     */
    record ChannelPage(List<ChannelListing> channels, boolean more) implements RequestResult {
        public ChannelPage {
            channels = List.copyOf(channels);
        }
    }

    /** Who is in a channel. */
    record ChannelMembers(List<UserId> members) implements RequestResult {
        public ChannelMembers {
            members = List.copyOf(members);
        }
    }

    /**
     * People, by user name.
     *
     * @param more whether there are others after these
     */
    record PeoplePage(List<UserProfile> users, boolean more) implements RequestResult {
        public PeoplePage {
            users = List.copyOf(users);
        }
    }

    /** When people were last there, roughly; without those who are there, or of whom that is not known. */
    record LastSeen(Map<UserId, Instant> lastSeen) implements RequestResult {
        public LastSeen {
            lastSeen = Map.copyOf(lastSeen);
        }
    }

    /**
     * A page of what was found, the newest first.
     *
     * @param more whether there is more to be found
     * @param complete false if some messages could not be looked at, as the index is still being made or time ran out
     */
    record SearchPage(List<SearchHit> hits, boolean more, boolean complete) implements RequestResult {
        public SearchPage {
            hits = List.copyOf(hits);
        }
    }

    /**
     * How much of a channel its reader has not read.
     *
     * @param lastSequence as of this event
     * @param readSequence how far the reader has read
     * @param unread messages of others after that
     * @param mentions those among them that name the reader
     */
    record UnreadCount(long lastSequence, long readSequence, long unread, long mentions) implements RequestResult {}

    /** Nothing to tell. */
    record Done() implements RequestResult {}

    /** The live socket now lasts until then. */
    record SessionExtended(Instant sessionExpiresAt) implements RequestResult {
        public SessionExtended {
            Objects.requireNonNull(sessionExpiresAt, "sessionExpiresAt");
        }
    }
}
