package chat.lanyard.server.verification;

import chat.lanyard.protocol.frame.ChannelEvent;
import chat.lanyard.protocol.frame.PersonalEvent;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.MessageId;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.protocol.value.UserProfile;
import chat.lanyard.server.log.ChannelHead;
import chat.lanyard.server.log.HashChain;
import chat.lanyard.server.log.LogEntry;
import chat.lanyard.server.log.MessageIds;
import chat.lanyard.server.message.ThreadPosition;
import chat.lanyard.server.personal.Mute;
import chat.lanyard.server.personal.Saved;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Goes through one person's own log and tells what follows from it. */
final class PersonalReplay {
    private final UserId owner;
    private final Reads reads;
    private final Projections out;
    private final Set<Mute> mutes = new HashSet<>();
    private final Map<Saved.Key, Long> saved = new LinkedHashMap<>();
    private final Map<Saved.Key, Long> threads = new LinkedHashMap<>();
    private UserProfile profile;
    private ChannelHead head;

    PersonalReplay(ChannelId log, UserId owner, Reads reads, Projections out) {
        this.owner = owner;
        this.reads = reads;
        this.out = out;
        head = new ChannelHead(log, 0, 0, HashChain.origin());
    }

    /** The end so far. */
    ChannelHead head() {
        return head;
    }

    /** Goes on with an entry and what it holds. */
    void apply(LogEntry entry, ChannelEvent event) {
        if (event instanceof PersonalEvent.ReadMoved moved) {
            reads.moved(owner, moved.channelId(), moved.readSequence());
        } else if (event instanceof PersonalEvent.DirectClosed closed) {
            reads.closed(owner, closed.channelId(), closed.closedSequence());
        } else if (event instanceof PersonalEvent.ChannelMuted changed) {
            mute(new Mute(owner, changed.channelId()), changed.muted());
        } else if (event instanceof PersonalEvent.MessageSaved put) {
            key(put.channelId(), put.messageId()).ifPresent(key -> saved.put(key, event.sequence()));
        } else if (event instanceof PersonalEvent.MessageUnsaved let) {
            key(let.channelId(), let.messageId()).ifPresent(saved::remove);
        } else if (event instanceof PersonalEvent.ThreadRead read) {
            key(read.channelId(), read.messageId()).ifPresent(key -> threads.put(key, read.readSequence()));
        } else if (event instanceof PersonalEvent.ProfileChanged changed) {
            profile = changed.user();
        }
        out.counted(entry, 0);
        head = new ChannelHead(
                entry.channel(), event.sequence(), 0, entry.seal().chainHash());
    }

    private void mute(Mute mute, boolean muted) {
        if (muted) {
            mutes.add(mute);
        } else {
            mutes.remove(mute);
        }
    }

    private Optional<Saved.Key> key(ChannelId channel, MessageId message) {
        return MessageIds.sequence(message, channel).map(sequence -> new Saved.Key(owner, channel, sequence));
    }

    /** Tells of what stands at the end. */
    void end() {
        mutes.forEach(out::muted);
        saved.forEach((key, sequence) -> out.saved(new Saved(key, sequence)));
        threads.forEach((key, read) -> out.read(new ThreadPosition(owner, key.channel(), key.message(), read)));
        if (profile != null) {
            out.profile(profile);
        }
        out.head(head);
    }
}
