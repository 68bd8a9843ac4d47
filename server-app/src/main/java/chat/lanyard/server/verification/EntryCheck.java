package chat.lanyard.server.verification;

import chat.lanyard.protocol.frame.ChannelEvent;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.server.log.ChannelHead;
import chat.lanyard.server.log.EntryCodec;
import chat.lanyard.server.log.HashChain;
import chat.lanyard.server.log.LogEntry;
import chat.lanyard.server.log.MessageIds;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;

/** Checks an entry by itself and against the one before it: its place, its hashes, its content. */
final class EntryCheck {
    private static final Set<String> ERASABLE = Set.of("message.posted", "message.edited");

    private final Faults faults;
    private final HashChain chain = new HashChain();
    private final EntryCodec codec = new EntryCodec();

    EntryCheck(Faults faults) {
        this.faults = faults;
    }

    /** What the entry holds; an event of no recognized kind if it cannot be told. */
    ChannelEvent check(ChannelHead before, LogEntry entry, boolean deleted) {
        long sequence = entry.sequence();
        ChannelId channel = entry.channel();
        if (sequence != before.lastSequence() + 1) {
            faults.ofLog(channel, "has a gap between event " + before.lastSequence() + " and " + sequence);
        }
        if (!Arrays.equals(chain.chainHash(before, entry), entry.seal().chainHash())) {
            faults.ofLog(channel, "was changed at or before event " + sequence);
        }
        checkErasing(entry, deleted);
        return entry.content() == null ? codec.decode(entry) : checkContent(entry);
    }

    private void checkErasing(LogEntry entry, boolean deleted) {
        boolean erasable = ERASABLE.contains(entry.kind());
        if (entry.content() == null && !(erasable && deleted)) {
            faults.ofLog(entry.channel(), "has lost the content of event " + entry.sequence());
        }
        if (entry.content() != null && erasable && deleted) {
            faults.ofLog(
                    entry.channel(), "still holds the content of event " + entry.sequence() + ", which was deleted");
        }
        if (entry.content() == null && entry.seal().salt() != null) {
            faults.ofLog(entry.channel(), "still holds the salt of event " + entry.sequence() + ", which was erased");
        }
    }

    private ChannelEvent checkContent(LogEntry entry) {
        byte[] salt = entry.seal().salt();
        if (salt == null || !Arrays.equals(entry.seal().contentHash(), chain.contentHash(salt, entry.content()))) {
            faults.ofLog(entry.channel(), "was changed in event " + entry.sequence());
            return entry.event();
        }
        try {
            ChannelEvent event = codec.decode(entry);
            if (fits(entry, event)) {
                return event;
            }
            faults.ofLog(entry.channel(), "contradicts itself in event " + entry.sequence());
        } catch (IllegalArgumentException e) {
            faults.ofLog(entry.channel(), "cannot be read at event " + entry.sequence());
        }
        return entry.event();
    }

    /** Whether the columns say the same as the content. */
    private static boolean fits(LogEntry entry, ChannelEvent event) {
        if (event instanceof ChannelEvent.MessagePosted posted) {
            return posted.message().clientMessageId().equals(entry.clientMessageId())
                    && posted.message().id().equals(MessageIds.of(entry.channel(), entry.sequence()))
                    && (entry.target() == null
                            || Objects.equals(
                                    MessageIds.of(entry.channel(), entry.target()),
                                    posted.message().replyTo()));
        }
        Long target = event instanceof ChannelEvent.AboutMessage about
                ? MessageIds.sequence(about.messageId(), entry.channel()).orElse(null)
                : null;
        return entry.clientMessageId() == null
                && Objects.equals(target, entry.target())
                && (target != null || !(event instanceof ChannelEvent.AboutMessage));
    }
}
