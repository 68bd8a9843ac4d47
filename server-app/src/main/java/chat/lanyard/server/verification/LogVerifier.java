package chat.lanyard.server.verification;

import chat.lanyard.protocol.frame.ChannelEvent;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.server.log.ChannelHead;
import chat.lanyard.server.log.LogEntry;
import chat.lanyard.server.log.PersonalLogs;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads all that is stored and tells whatever contradicts its promises: no gap, nothing twice, nothing changed, nothing cut
 * off, nothing that does not follow from the log. Takes memory for the members and the deletions of one channel, and for how
 * far everybody has read.
 */
public final class LogVerifier {
    private final StoredLog.Snapshots snapshots;
    private final Supplier<List<String>> evidence;

    /**
     * A verifier of what is stored.
     *
     * @param evidence what contradicts it that is kept elsewhere, one sentence each
     */
    public LogVerifier(StoredLog.Snapshots snapshots, Supplier<List<String>> evidence) {
        this.snapshots = snapshots;
        this.evidence = evidence;
    }

    /**
     * What was found.
     *
     * @param faults one sentence each; empty if all is well
     * @param damagedFiles the same of what the log only refers to
     * @param logIsWhole whether the log itself is as it was, so that what follows from it can be made again
     */
    public record Report(
            int channels, long events, List<String> faults, List<String> damagedFiles, boolean logIsWhole) {
        /** The same with faults of what the log only refers to. */
        public Report with(List<String> files) {
            return new Report(channels, events, faults, List.copyOf(files), logIsWhole);
        }

        /** Every fault there is. */
        public List<String> all() {
            return Stream.concat(faults.stream(), damagedFiles.stream()).toList();
        }
    }

    /** Reads everything, as of the moment of the call. */
    public Report verify() {
        return snapshots.read(stored -> new Verification(stored).run());
    }

    private final class Verification {
        private final StoredLog stored;
        private final Faults faults = new Faults();
        private final EntryCheck entries = new EntryCheck(faults);
        private final Reads reads = new Reads();
        private final ReferenceCheck references;
        private final PersonalReferences personalReferences;
        private final ProjectionCheck projections;
        private long events;

        Verification(StoredLog stored) {
            this.stored = stored;
            references = new ReferenceCheck(stored, faults);
            personalReferences = new PersonalReferences(stored, faults);
            projections = new ProjectionCheck(stored, faults);
        }

        Report run() {
            List<ChannelHead> heads = stored.heads();
            Map<Boolean, List<ChannelHead>> personal =
                    heads.stream().collect(Collectors.partitioningBy(head -> PersonalLogs.isPersonal(head.channel())));
            personal.get(true).forEach(this::verifyPersonal); // tell how far members have read
            personal.get(false).forEach(this::verify);
            if (stored.events() != events) {
                faults.ofLog((stored.events() - events) + " events stand in no channel, or at a place that is taken.");
            }
            projections.end();
            new DoubleCheck(stored, faults).check();
            evidence.get().forEach(faults::ofLog);
            return new Report(personal.get(false).size(), events, faults.sentences(), List.of(), faults.logIsWhole());
        }

        private void verifyPersonal(ChannelHead head) {
            UserId owner = PersonalLogs.owner(head.channel());
            projections.begin(head);
            PersonalReplay replay = new PersonalReplay(head.channel(), owner, reads, projections);
            new Entries(stored, head.channel()).forEach(entry -> {
                events++;
                ChannelEvent event = entries.check(replay.head(), entry, false);
                personalReferences.check(entry, event, owner);
                replay.apply(entry, event);
            });
            replay.end();
        }

        private void verify(ChannelHead head) {
            ChannelId channel = head.channel();
            EndOfLog end = EndOfLog.of(stored, reads, channel);
            projections.begin(head);
            ChannelReplay replay = new ChannelReplay(channel, end, projections);
            new Entries(stored, channel).forEach(entry -> {
                events++;
                check(entry, replay, end.deletions());
            });
            replay.end();
        }

        private void check(LogEntry entry, ChannelReplay replay, Map<Long, Long> deletions) {
            boolean itself = entry.target() == null || entry.clientMessageId() != null;
            Long message = itself ? Long.valueOf(entry.sequence()) : entry.target();
            ChannelEvent event = entries.check(replay.head(), entry, deletions.containsKey(message));
            references.check(entry, event, replay, deletions);
            replay.apply(entry, event);
        }
    }
}
