package chat.lanyard.client.sync;

import chat.lanyard.protocol.frame.ChannelEvent;
import chat.lanyard.protocol.frame.PersonalEvent;
import chat.lanyard.protocol.value.LogEnd;
import java.util.ArrayList;
import java.util.List;

/**
 * The user's own log: what the user did on any device. Nothing of it is kept but how far it was followed; a copy that is new
 * begins at its end, because a welcome tells what it has come to. Confined to the event thread.
 */
final class PersonalLog {
    private final LocalCopy copy;
    private final Conversations conversations;
    private final ReadPositions reads;
    private final SyncListeners listeners;
    private long last;
    private long welcomedThrough;

    PersonalLog(LocalCopy copy, Conversations conversations, ReadPositions reads, SyncListeners listeners) {
        this.copy = copy;
        this.conversations = conversations;
        this.reads = reads;
        this.listeners = listeners;
    }

    /**
     * Takes the server's view of its end.
     *
     * @param end {@code null} if the server has none
     * @param rebuilt whether the server's log is another one than before
     */
    void welcome(LogEnd end, boolean rebuilt) {
        welcomedThrough = end == null ? 0 : end.lastSequence();
        last = rebuilt
                ? welcomedThrough
                : copy.look(store -> store.server().followed()).orElse(welcomedThrough);
        if (last > welcomedThrough) {
            last = welcomedThrough;
        }
        keep();
    }

    /** How far it was followed. */
    long last() {
        return last;
    }

    /** How far there is something to be followed, as the server told it last. */
    long welcomedThrough() {
        return welcomedThrough;
    }

    /** Takes what follows; doubles, and all behind a gap, are left out. */
    void take(List<ChannelEvent> events) {
        List<PersonalEvent> fresh = new ArrayList<>();
        long before = last;
        for (ChannelEvent event : events) {
            if (event.sequence() == last + 1) {
                last++;
                if (event instanceof PersonalEvent personal) {
                    fresh.add(personal);
                    apply(personal);
                }
            }
        }
        if (last > before) {
            keep();
            listeners.tell(listener -> listener.personalEvents(fresh));
        }
    }

    /** What a welcome has told is not told again by older events: they may say what was so before. */
    private void apply(PersonalEvent event) {
        if (event instanceof PersonalEvent.ReadMoved moved) {
            reads.moved(moved.channelId(), moved.readSequence());
        } else if (event instanceof PersonalEvent.ChannelMuted changed && event.sequence() > welcomedThrough) {
            conversations.mute(changed.channelId(), changed.muted());
        } else if (event instanceof PersonalEvent.DirectClosed closed && event.sequence() > welcomedThrough) {
            conversations.close(closed.channelId(), closed.closedSequence());
        } else if (event instanceof PersonalEvent.ProfileChanged changed && event.sequence() > welcomedThrough) {
            conversations.learn(List.of(changed.user()));
        }
    }

    private void keep() {
        copy.write(store -> store.server().putFollowed(last));
    }
}
