package chat.lanyard.server.message;

import chat.lanyard.protocol.value.ChannelId;
import java.util.List;
import java.util.Optional;

/** What has become of messages after they were posted: projections of the log. Used by the committing thread only. */
public interface MessageRepository {
    /** Keeps that the event at a sequence edited a message. */
    void insertEdit(ChannelId channel, long message, long sequence);

    /** Sequences of the edits of a message, ascending. */
    List<Long> edits(ChannelId channel, long message);

    void insert(Deletion deletion);

    Optional<Deletion> deletion(ChannelId channel, long message);

    /** Every deletion there is; may be called by any thread. */
    List<Deletion> deletions();

    /** Keeps a reaction in place of what was known of it. */
    void put(Reaction reaction);

    Optional<Reaction> reaction(Reaction.Key key);

    /** Counts what the limits of reactions are about, before somebody adds one. */
    ReactionCounts countReactions(Reaction.Key key);

    /** Forgets the reactions to a message. */
    void deleteReactions(ChannelId channel, long message);
}
