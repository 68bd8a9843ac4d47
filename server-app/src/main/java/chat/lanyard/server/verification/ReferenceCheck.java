package chat.lanyard.server.verification;

import chat.lanyard.protocol.frame.ChannelEvent;
import chat.lanyard.protocol.frame.PersonalEvent;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.server.log.LogEntry;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks that whom and what an event names is there: accounts, members, messages. */
final class ReferenceCheck {
    private final StoredLog stored;
    private final Set<UserId> accounts;
    private final Faults faults;

    ReferenceCheck(StoredLog stored, Faults faults) {
        this.stored = stored;
        this.accounts = stored.accounts();
        this.faults = faults;
    }

    /** Checks an entry that a replay has come to, before it goes on. */
    void check(LogEntry entry, ChannelEvent event, ChannelReplay replay, Map<Long, Long> deletions) {
        require(!(event instanceof PersonalEvent), entry, "belongs into a person's own log");
        if (event instanceof ChannelEvent.MemberJoined joined) {
            require(!replay.isMember(joined.user().id()), entry, "lets somebody in who is a member");
            requireAccount(entry, joined.user().id());
            requireAccount(entry, event.actor());
        } else if (event instanceof ChannelEvent.MemberLeft left) {
            require(replay.isMember(left.member()), entry, "lets " + left.member() + " out, who was no member");
            requireAccount(entry, event.actor());
        } else if (event instanceof ChannelEvent.ChannelChanged) {
            // Whoever looks after the server may do so without being a member.
            requireAccount(entry, event.actor());
        } else if (!(event instanceof ChannelEvent.MessageDeleted)) {
            // A deletion may be carried out once more after its author has left.
            require(replay.isMember(event.actor()), entry, "is by " + event.actor() + ", who was no member");
        }
        if (entry.clientMessageId() != null && entry.target() != null) {
            require(post(entry).isPresent(), entry, "answers a message that is not there");
        }
        if (event instanceof ChannelEvent.AboutMessage) {
            checkMessage(entry, event, deletions.getOrDefault(entry.target(), Long.MAX_VALUE));
        }
    }

    private void requireAccount(LogEntry entry, UserId user) {
        require(accounts.contains(user), entry, "names the account " + user + ", which is not there");
    }

    private void checkMessage(LogEntry entry, ChannelEvent event, long deleted) {
        Optional<LogEntry> post = post(entry);
        require(post.isPresent(), entry, "is about a message that is not there");
        require(deleted >= event.sequence(), entry, "is about a message that was deleted before");
        boolean ofItsAuthor = event instanceof ChannelEvent.MessageEdited || event instanceof ChannelEvent.EditErased;
        require(
                !ofItsAuthor
                        || post.map(found -> found.event().actor().equals(event.actor()))
                                .orElse(true),
                entry,
                "is about the message of somebody else");
    }

    /** The message that an entry names. */
    private Optional<LogEntry> post(LogEntry entry) {
        return entry.target() < entry.sequence()
                ? stored.find(entry.channel(), entry.target()).filter(found -> found.clientMessageId() != null)
                : Optional.empty();
    }

    private void require(boolean condition, LogEntry entry, String fault) {
        if (!condition) {
            faults.ofLog("Event " + entry.sequence() + " of channel " + entry.channel() + " " + fault + ".");
        }
    }
}
