package chat.lanyard.server.verification;

import chat.lanyard.protocol.frame.ChannelEvent;
import chat.lanyard.protocol.value.Attachment;
import chat.lanyard.protocol.value.ChannelDetails;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.ChannelKind;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.protocol.value.UserProfile;
import chat.lanyard.server.attachment.Upload;
import chat.lanyard.server.channel.Channel;
import chat.lanyard.server.channel.Membership;
import chat.lanyard.server.log.ChannelHead;
import chat.lanyard.server.log.ChannelLog;
import chat.lanyard.server.log.EntryCodec;
import chat.lanyard.server.log.LogEntry;
import chat.lanyard.server.log.PersonalLogs;
import chat.lanyard.server.message.Deletion;
import chat.lanyard.server.message.Pin;
import chat.lanyard.server.message.Reaction;
import chat.lanyard.server.message.Reply;
import chat.lanyard.server.message.ThreadPosition;
import chat.lanyard.server.personal.Mute;
import chat.lanyard.server.personal.Saved;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * Makes everything that follows from the log again, in one transaction. Memory is not told, so nobody may be served
 * meanwhile; the log must be whole.
 */
public final class ProjectionRepair {
    private final ChannelLog log;
    private final StoredLog.Snapshots snapshots;
    private final ProjectionStore store;
    private final EntryCodec codec = new EntryCodec();

    public ProjectionRepair(ChannelLog log, StoredLog.Snapshots snapshots, ProjectionStore store) {
        this.log = log;
        this.snapshots = snapshots;
        this.store = store;
    }

    /** Carries it out; the future completes when it is durable. */
    public CompletableFuture<Void> repair() {
        return log.submit(transaction -> snapshots.read(stored -> {
            Writer writer = new Writer(stored);
            store.clear();
            Reads reads = new Reads();
            List<ChannelId> logs =
                    stored.heads().stream().map(ChannelHead::channel).toList();
            logs.stream().filter(PersonalLogs::isPersonal).forEach(log -> replayPersonal(stored, log, reads, writer));
            logs.stream()
                    .filter(log -> !PersonalLogs.isPersonal(log))
                    .forEach(channel -> replay(stored, channel, reads, writer));
            return null;
        }));
    }

    private void replayPersonal(StoredLog stored, ChannelId log, Reads reads, Writer writer) {
        PersonalReplay replay = new PersonalReplay(log, PersonalLogs.owner(log), reads, writer);
        new Entries(stored, log).forEach(entry -> replay.apply(entry, codec.decode(entry)));
        replay.end();
    }

    private void replay(StoredLog stored, ChannelId channel, Reads reads, Writer writer) {
        ChannelReplay replay = new ChannelReplay(channel, EndOfLog.of(stored, reads, channel), writer);
        new Entries(stored, channel).forEach(entry -> replay.apply(entry, codec.decode(entry)));
        replay.end();
    }

    /** Stores what follows from the log. */
    private final class Writer implements Projections {
        private final StoredLog stored;

        Writer(StoredLog stored) {
            this.stored = stored;
        }

        @Override
        public void counted(LogEntry entry, long messages) {
            if (entry.messages() != messages) {
                store.count(entry, messages);
            }
        }

        @Override
        public void mentions(ChannelId channel, long sequence, Set<UserId> users) {
            users.forEach(user -> store.channels().insertMention(channel, user, sequence));
        }

        @Override
        public void attached(ChannelId channel, ChannelEvent.MessagePosted posted) {
            for (Attachment attachment : posted.message().attachments()) {
                restore(attachment, posted);
                store.attachments().attach(channel, posted.sequence(), attachment.id());
            }
        }

        /** What is known of a file, if that is lost. */
        private void restore(Attachment attachment, ChannelEvent.MessagePosted posted) {
            if (store.attachments().findHere(attachment.id()).isEmpty()) {
                Upload upload = new Upload(
                        attachment.id(), posted.actor(), attachment.name(), attachment.size(), Optional.of(attachment));
                store.attachments().insert(upload, posted.at());
                store.attachments().complete(attachment, posted.at());
            }
        }

        @Override
        public void edited(ChannelId channel, long message, long sequence) {
            store.messages().insertEdit(channel, message, sequence);
        }

        @Override
        public void deleted(Deletion deletion) {
            store.messages().insert(deletion);
        }

        @Override
        public void reacted(Reaction reaction) {
            store.messages().put(reaction);
        }

        @Override
        public void muted(Mute mute) {
            store.personal().insert(mute);
        }

        @Override
        public void saved(Saved saved) {
            store.personal().insert(saved);
        }

        @Override
        public void pinned(Pin pin) {
            store.pins().put(pin);
        }

        @Override
        public void replied(Reply reply) {
            store.threads().insert(reply);
        }

        @Override
        public void repliedEarlier(ChannelId channel, long sequence, long root) {
            store.threads().putEarlier(channel, sequence, root);
        }

        @Override
        public void read(ThreadPosition position) {
            store.threads().put(position);
        }

        @Override
        public void profile(UserProfile profile) {
            if (stored.profile(profile.id()).isPresent()) {
                store.save(profile);
            }
        }

        @Override
        public void member(Membership membership) {
            store.channels().insert(membership);
        }

        @Override
        public void channel(
                ChannelId channel, Optional<ChannelDetails> details, Optional<ChannelKind> kind, UserId createdBy) {
            stored.channel(channel)
                    .map(row -> new Channel(channel, kind.orElse(row.kind()), details.orElse(row.details()), createdBy))
                    .ifPresent(store.channels()::update);
        }

        @Override
        public void head(ChannelHead head) {
            store.save(head);
        }
    }
}
