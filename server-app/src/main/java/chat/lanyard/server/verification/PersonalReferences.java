package chat.lanyard.server.verification;

import chat.lanyard.protocol.frame.ChannelEvent;
import chat.lanyard.protocol.frame.PersonalEvent;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.server.log.ChannelHead;
import chat.lanyard.server.log.LogEntry;
import chat.lanyard.server.log.MessageIds;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks that what a person's own log names is there, and that nobody else has written into it. */
final class PersonalReferences {
    private final StoredLog stored;
    private final Set<UserId> accounts;
    private final Set<ChannelId> channels;
    private final Faults faults;

    PersonalReferences(StoredLog stored, Faults faults) {
        this.stored = stored;
        this.faults = faults;
        accounts = stored.accounts();
        channels = stored.heads().stream().map(ChannelHead::channel).collect(Collectors.toSet());
    }

    void check(LogEntry entry, ChannelEvent event, UserId owner) {
        require(accounts.contains(owner), entry, "is in the log of an account that is not there");
        require(event.actor().equals(owner), entry, "is by " + event.actor() + " in the log of another person");
        require(
                event instanceof PersonalEvent || event instanceof ChannelEvent.Unrecognized,
                entry,
                "belongs into no person's own log");
        if (event instanceof PersonalEvent.ReadMoved moved) {
            require(stored.find(moved.channelId(), moved.readSequence()).isPresent(), entry, "reads what is not there");
        } else if (event instanceof PersonalEvent.ChannelMuted muted) {
            require(channels.contains(muted.channelId()), entry, "is about a channel that is not there");
        } else if (event instanceof PersonalEvent.DirectClosed closed) {
            boolean there = closed.closedSequence() == 0
                    ? channels.contains(closed.channelId())
                    : stored.find(closed.channelId(), closed.closedSequence()).isPresent();
            require(there, entry, "closes what is not there");
        } else if (event instanceof PersonalEvent.ProfileChanged changed) {
            require(changed.user().id().equals(owner), entry, "tells who somebody else is");
        } else if (event instanceof PersonalEvent.MessageSaved saved) {
            boolean there = MessageIds.sequence(saved.messageId(), saved.channelId())
                    .flatMap(sequence -> stored.find(saved.channelId(), sequence))
                    .filter(found -> found.clientMessageId() != null)
                    .isPresent();
            require(there, entry, "is about a message that is not there");
        }
    }

    private void require(boolean condition, LogEntry entry, String fault) {
        if (!condition) {
            faults.ofLog("Event " + entry.sequence() + " of the personal log " + entry.channel() + " " + fault + ".");
        }
    }
}
