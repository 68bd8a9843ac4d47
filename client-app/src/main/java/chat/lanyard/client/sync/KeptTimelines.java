package chat.lanyard.client.sync;

import chat.lanyard.client.store.DraftPlace;
import chat.lanyard.protocol.frame.ChannelEvent;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.MessageId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What this computer keeps of channels and threads, as it is shown. To be used on the event thread only. */
public final class KeptTimelines {
    private static final int PAGE = HistoryLoader.PAGE;

    private final Conversations conversations;
    private final EventLog log;
    private final Outbox outbox;
    private final Drafts drafts;

    KeptTimelines(Conversations conversations, EventLog log, Outbox outbox, Drafts drafts) {
        this.conversations = conversations;
        this.log = log;
        this.outbox = outbox;
        this.drafts = drafts;
    }

    /** What is known of a channel. */
    public Optional<ChannelSnapshot> channel(ChannelId id) {
        return Optional.ofNullable(conversations.channel(id)).map(this::snapshot);
    }

    private ChannelSnapshot snapshot(Channel channel) {
        Page page = log.pageBefore(channel, channel.last() + 1, PAGE);
        return new ChannelSnapshot(
                page.rows(),
                page.first(),
                channel.last(),
                page.first() > 1,
                outbox.messages(TimelinePlace.of(channel.id())),
                channel.readState().readSequence(),
                log.unreadRows(channel),
                page.changes(),
                drafts.get(DraftPlace.of(channel.id())));
    }

    /** What is known of a thread: what stands above it, which may be unknown, and the replies. */
    public Optional<ChannelSnapshot> thread(TimelinePlace place) {
        return Optional.ofNullable(conversations.channel(place.channel())).map(channel -> {
            Page page = log.thread(place.root(), channel);
            return new ChannelSnapshot(
                    page.rows(),
                    1,
                    channel.last(),
                    false,
                    outbox.messages(place),
                    channel.last(),
                    0,
                    page.changes(),
                    drafts.get(place.draft()));
        });
    }

    /** What stands around a sequence of a channel, that one included if it is kept; {@link Long#MAX_VALUE} is its end. */
    public Optional<NearbyEvents> around(ChannelId id, long sequence) {
        return Optional.ofNullable(conversations.channel(id)).map(channel -> {
            long middle = Math.min(sequence, channel.last());
            return join(log.pageBefore(channel, middle + 1, PAGE / 2), newer(channel, middle, PAGE / 2));
        });
    }

    private static NearbyEvents join(Page before, NearbyEvents behind) {
        List<ChannelEvent> rows = new ArrayList<>(before.rows());
        rows.addAll(behind.events());
        Map<MessageId, MessageState> changes = new HashMap<>(before.changes());
        changes.putAll(behind.changes());
        return new NearbyEvents(rows, before.first(), behind.last(), before.first() > 1, behind.hasNewer(), changes);
    }

    /** What follows a sequence of a channel that is kept. */
    public Optional<NearbyEvents> newer(ChannelId id, long after) {
        return Optional.ofNullable(conversations.channel(id)).map(channel -> newer(channel, after, PAGE));
    }

    private NearbyEvents newer(Channel channel, long after, int limit) {
        Page page = log.pageAfter(channel, after, limit);
        List<ChannelEvent> rows = page.rows();
        long last =
                rows.size() < limit ? channel.last() : rows.get(rows.size() - 1).sequence();
        return new NearbyEvents(rows, page.first(), last, after > 0, last < channel.last(), page.changes());
    }

    /** The event at a sequence of a channel, if it is kept. */
    public Optional<ChannelEvent> event(ChannelId id, long sequence) {
        return log.after(id, sequence - 1, 1).stream()
                .filter(event -> event.sequence() == sequence)
                .findFirst();
    }
}
