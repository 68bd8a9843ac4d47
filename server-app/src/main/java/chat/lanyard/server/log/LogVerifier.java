package chat.lanyard.server.log;

import chat.lanyard.protocol.value.ClientMessageId;
import chat.lanyard.protocol.value.UserId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the whole stored log and tells whatever contradicts its promises: no gap, nothing twice, nothing changed. */
public final class LogVerifier {
    private static final int PAGE = 1_000;

    private final LogReader reader;
    private final HashChain chain = new HashChain();
    private final List<String> faults = new ArrayList<>();
    private final Set<AuthorsId> seen = new HashSet<>();
    private long events;

    public LogVerifier(LogReader reader) {
        this.reader = reader;
    }

    /**
     * What was found.
     *
     * @param faults one sentence each; empty if all is well
     */
    public record Report(int channels, long events, List<String> faults) {}

    private record AuthorsId(UserId author, ClientMessageId id) {}

    /** Reads every channel; call once. */
    public Report verify() {
        List<ChannelHead> heads = reader.heads();
        heads.forEach(this::verify);
        return new Report(heads.size(), events, List.copyOf(faults));
    }

    /** Reads up to the end that was there at first: the server may be writing more. */
    private void verify(ChannelHead head) {
        ChannelHead at = new ChannelHead(head.channel(), 0, 0, HashChain.origin());
        List<LogEntry> page;
        do {
            int limit = (int) Math.min(PAGE, head.lastSequence() - at.lastSequence());
            page = reader.after(head.channel(), at.lastSequence(), limit);
            for (LogEntry entry : page) {
                at = check(at, entry);
            }
        } while (!page.isEmpty() && at.lastSequence() < head.lastSequence());
        if (at.lastSequence() != head.lastSequence() || at.messages() != head.messages()) {
            fault(head, "ends at event " + at.lastSequence() + ", but the channel says " + head.lastSequence());
        }
        if (!Arrays.equals(at.chainHash(), head.chainHash())) {
            fault(head, "does not end with the hash that the channel keeps");
        }
        requireNothingBeyond(head);
    }

    /** Events and the end that covers them are stored as one, so an end that has stayed has nothing behind it. */
    private void requireNothingBeyond(ChannelHead head) {
        boolean more = !reader.after(head.channel(), head.lastSequence(), 1).isEmpty();
        boolean stayed = reader.heads().stream()
                .anyMatch(now -> now.channel().equals(head.channel()) && now.lastSequence() == head.lastSequence());
        if (more && stayed) {
            fault(head, "holds events beyond its end " + head.lastSequence());
        }
    }

    private ChannelHead check(ChannelHead before, LogEntry entry) {
        events++;
        long sequence = entry.event().sequence();
        if (sequence != before.lastSequence() + 1) {
            fault(before, "has a gap between event " + before.lastSequence() + " and " + sequence);
        }
        if (entry.clientMessageId() != null
                && !seen.add(new AuthorsId(entry.event().actor(), entry.clientMessageId()))) {
            fault(before, "holds message " + sequence + " twice");
        }
        HashChain.Seal seal = entry.seal();
        if (entry.content() != null
                && !Arrays.equals(seal.contentHash(), chain.contentHash(seal.salt(), entry.content()))) {
            fault(before, "was changed in event " + sequence);
        }
        byte[] expected = chain.chainHash(before, entry);
        if (!Arrays.equals(expected, seal.chainHash())) {
            fault(before, "was changed at or before event " + sequence);
        }
        long messages = before.messages() + (entry.clientMessageId() == null ? 0 : 1);
        if (entry.messages() != messages) {
            fault(before, "counts its messages wrong at event " + sequence);
        }
        return new ChannelHead(entry.channel(), sequence, entry.messages(), seal.chainHash());
    }

    private void fault(ChannelHead head, String what) {
        faults.add("Channel " + head.channel() + " " + what + ".");
    }
}
