package chat.lanyard.server.verification;

import chat.lanyard.protocol.frame.ChannelEvent;
import chat.lanyard.protocol.value.Attachment;
import chat.lanyard.protocol.value.ChannelDetails;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.ChannelKind;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.protocol.value.UserProfile;
import chat.lanyard.server.channel.Membership;
import chat.lanyard.server.log.ChannelHead;
import chat.lanyard.server.log.LogEntry;
import chat.lanyard.server.message.Deletion;
import chat.lanyard.server.message.Pin;
import chat.lanyard.server.message.Reaction;
import chat.lanyard.server.message.Reply;
import chat.lanyard.server.message.ThreadPosition;
import chat.lanyard.server.personal.Mute;
import chat.lanyard.server.personal.Saved;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Compares what follows from the log with what is stored, fact by fact; at the end, by number, what does not follow. */
final class ProjectionCheck implements Projections {
    private final StoredLog stored;
    private final Faults faults;
    private final Map<UserId, Membership> members = new HashMap<>();
    private final Map<StoredLog.Table, Long> found = new EnumMap<>(StoredLog.Table.class);
    private ChannelHead kept;

    ProjectionCheck(StoredLog stored, Faults faults) {
        this.stored = stored;
        this.faults = faults;
    }

    /** Goes on with another channel. */
    void begin(ChannelHead head) {
        kept = head;
        stored.memberships(head.channel()).forEach(member -> members.put(member.user(), member));
        count(StoredLog.Table.MEMBERSHIP, members.size());
    }

    @Override
    public void counted(LogEntry entry, long messages) {
        if (entry.messages() != messages) {
            fault(entry.channel(), "counts its messages wrong at event " + entry.sequence());
        }
    }

    @Override
    public void mentions(ChannelId channel, long sequence, Set<UserId> users) {
        Set<UserId> kept = stored.mentions(channel, sequence);
        count(StoredLog.Table.MENTION, kept.size());
        if (!kept.equals(users)) {
            fault(channel, "does not keep whom message " + sequence + " names");
        }
    }

    @Override
    public void attached(ChannelId channel, ChannelEvent.MessagePosted posted) {
        Set<Attachment> kept = stored.attachments(channel, posted.sequence());
        count(StoredLog.Table.MESSAGE_ATTACHMENT, kept.size());
        if (!kept.equals(Set.copyOf(posted.message().attachments()))) {
            fault(channel, "does not keep which files message " + posted.sequence() + " has");
        }
    }

    @Override
    public void edited(ChannelId channel, long message, long sequence) {
        compare(stored.hasEdit(channel, message, sequence), StoredLog.Table.MESSAGE_EDIT, channel, sequence);
    }

    @Override
    public void deleted(Deletion deletion) {
        boolean kept = stored.deletion(deletion.channel(), deletion.message())
                .filter(deletion::equals)
                .isPresent();
        compare(kept, StoredLog.Table.MESSAGE_DELETION, deletion.channel(), deletion.sequence());
    }

    /** The row holds the newest event about its key, so every event finds itself or a later one. */
    @Override
    public void reacted(Reaction reaction) {
        Optional<Reaction> kept = stored.reaction(reaction.key());
        if (kept.map(row -> row.sequence() > reaction.sequence()).orElse(false)) {
            return;
        }
        compare(
                kept.filter(reaction::equals).isPresent(),
                StoredLog.Table.REACTION,
                reaction.key().channel(),
                reaction.sequence());
    }

    @Override
    public void muted(Mute mute) {
        compare(
                stored.hasMute(mute),
                StoredLog.Table.CHANNEL_MUTE,
                "that " + mute.channel() + " is muted",
                mute.user());
    }

    @Override
    public void saved(Saved saved) {
        boolean kept = stored.saved(saved.key()).filter(saved::equals).isPresent();
        String what =
                "that message " + saved.key().message() + " of " + saved.key().channel() + " is saved";
        compare(kept, StoredLog.Table.SAVED_MESSAGE, what, saved.key().user());
    }

    private void compare(boolean kept, StoredLog.Table table, String what, UserId user) {
        if (kept) {
            count(table, 1);
        } else {
            faults.ofProjection("The account " + user + " does not keep " + what + ".");
        }
    }

    @Override
    public void read(ThreadPosition position) {
        long kept = stored.threadRead(position.user(), position.channel(), position.root());
        String what = "how far thread " + position.root() + " of " + position.channel() + " was read";
        compare(kept == position.readSequence(), StoredLog.Table.THREAD_READ, what, position.user());
    }

    @Override
    public void profile(UserProfile profile) {
        if (stored.profile(profile.id()).filter(kept -> !kept.equals(profile)).isPresent()) {
            faults.ofProjection("The account " + profile.id() + " does not keep who it is as its log tells it.");
        }
    }

    /** As with reactions. */
    @Override
    public void pinned(Pin pin) {
        Optional<Pin> kept = stored.pin(pin.channel(), pin.message());
        if (kept.map(row -> row.sequence() > pin.sequence()).orElse(false)) {
            return;
        }
        compare(kept.filter(pin::equals).isPresent(), StoredLog.Table.PIN, pin.channel(), pin.sequence());
    }

    @Override
    public void replied(Reply reply) {
        compare(stored.hasReply(reply), StoredLog.Table.THREAD_REPLY, reply.channel(), reply.sequence());
    }

    @Override
    public void repliedEarlier(ChannelId channel, long sequence, long root) {
        boolean kept = stored.earlierRoot(channel, sequence)
                .filter(above -> above == root)
                .isPresent();
        compare(kept, StoredLog.Table.EARLIER_REPLY, channel, sequence);
    }

    private void compare(boolean kept, StoredLog.Table table, ChannelId channel, long sequence) {
        if (kept) {
            count(table, 1);
        } else {
            fault(channel, "does not keep what event " + sequence + " changed");
        }
    }

    private void count(StoredLog.Table table, long rows) {
        found.merge(table, rows, Long::sum);
    }

    @Override
    public void member(Membership membership) {
        Membership row = members.remove(membership.user());
        if (!membership.equals(row)) {
            fault(membership.channel(), "keeps the membership of " + membership.user() + " wrong: " + row);
        }
    }

    @Override
    public void channel(
            ChannelId channel, Optional<ChannelDetails> details, Optional<ChannelKind> kind, UserId createdBy) {
        boolean kept = stored.channel(channel)
                .filter(row -> Objects.equals(row.createdBy(), createdBy)
                        && row.kind() == kind.orElse(row.kind())
                        && row.details().equals(details.orElse(row.details())))
                .isPresent();
        if (!kept) {
            fault(channel, "keeps its name, or what else it is, wrong");
        }
    }

    @Override
    public void head(ChannelHead head) {
        members.keySet().forEach(left -> fault(head.channel(), "keeps a membership of " + left + ", who is no member"));
        members.clear();
        if (kept.lastSequence() > head.lastSequence()) {
            faults.ofLog(
                    head.channel(),
                    "ends at event " + head.lastSequence() + ", but the channel says " + kept.lastSequence());
        } else if (kept.lastSequence() < head.lastSequence() || kept.messages() != head.messages()) {
            fault(head.channel(), "keeps its end wrong: it ends at event " + head.lastSequence());
        } else if (!Arrays.equals(kept.chainHash(), head.chainHash())) {
            fault(head.channel(), "does not end with the hash that the channel keeps");
        }
    }

    /** Once every channel has been gone through. */
    void end() {
        for (StoredLog.Table table : StoredLog.Table.values()) {
            long surplus = stored.count(table) - found.getOrDefault(table, 0L);
            if (surplus > 0) {
                faults.ofProjection(
                        surplus + " rows of " + table.name().toLowerCase(Locale.ROOT) + " do not follow from the log.");
            }
        }
    }

    private void fault(ChannelId channel, String what) {
        faults.ofProjection("Channel " + channel + " " + what + ".");
    }
}
