package chat.lanyard.client.fault;

import chat.lanyard.protocol.frame.ChannelEvent;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.UserId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What is wrong with what a person knows, in words that tell where to look. */
final class Differences {
    private static final int SHOWN = 5;

    private final UserId person;
    private final List<String> found = new ArrayList<>();

    private Differences(UserId person) {
        this.person = person;
    }

    /** Compares with what everybody should know, and the counts with a recount; empty if all is well. */
    static List<String> of(Copy kept, Copy truth, UserId person) {
        Differences differences = new Differences(person);
        differences.note(!kept.people().equals(truth.people()), "other people");
        truth.channels().forEach((channel, right) -> differences.compare(channel, kept, right));
        return differences.found;
    }

    private void note(boolean wrong, String what) {
        if (wrong) {
            found.add(what);
        }
    }

    private void compare(ChannelId id, Copy copy, Copy.OfChannel truth) {
        Copy.OfChannel kept = copy.channels().get(id);
        if (kept == null) {
            found.add("no " + id);
            return;
        }
        note(!isUnbroken(kept.log()), "a broken log of " + id);
        note(!kept.log().equals(truth.log()), "another log of " + id + ": " + firstDifferent(kept.log(), truth.log()));
        note(!kept.rows().equals(truth.rows()), "other rows of " + id);
        note(!kept.changes().equals(truth.changes()), "other changes of messages of " + id);
        long unread = recount(kept);
        note(kept.unread() != unread, kept.unread() + " unread instead of " + unread + " of " + id);
    }

    /** The first events on either side that the other side does not have. */
    private static String firstDifferent(List<ChannelEvent> kept, List<ChannelEvent> truth) {
        return "kept " + firstWithout(kept, truth) + ", in truth " + firstWithout(truth, kept);
    }

    private static List<ChannelEvent> firstWithout(List<ChannelEvent> log, List<ChannelEvent> other) {
        Set<ChannelEvent> known = new HashSet<>(other);
        return log.stream().filter(event -> !known.contains(event)).limit(SHOWN).toList();
    }

    private static boolean isUnbroken(List<ChannelEvent> log) {
        long sequence = 0;
        for (ChannelEvent event : log) {
            if (event.sequence() != ++sequence) {
                return false;
            }
        }
        return true;
    }

    /** Messages of others after the read position. */
    private long recount(Copy.OfChannel channel) {
        return channel.log().stream()
                .filter(event -> event.sequence() > channel.readSequence())
                .filter(ChannelEvent.MessagePosted.class::isInstance)
                .filter(event -> !event.actor().equals(person))
                .count();
    }
}
