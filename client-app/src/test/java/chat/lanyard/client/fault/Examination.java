package chat.lanyard.client.fault;

import static org.awaitility.Awaitility.await;

import chat.lanyard.client.sync.ChannelSnapshot;
import chat.lanyard.protocol.frame.ChannelEvent;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.server.OfflineAdministration;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.awaitility.core.ConditionTimeoutException;

/** Waits until everybody is back and has sent everything, and compares what all of them know. */
final class Examination {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private final long seed;
    private final Scene scene;
    private final List<String> problems = Collections.synchronizedList(new ArrayList<>());

    Examination(long seed, Scene scene) {
        this.seed = seed;
        this.scene = scene;
    }

    RoundResult examine() throws IOException {
        settle("everybody back and nothing on its way", this::allAreBack);
        Copy truth = scene.people().get(0).wholeFreshCopy();
        settle(
                "everybody at the same end",
                () -> scene.people().stream()
                        .allMatch(person -> person.wholeCopy().ends().equals(truth.ends())));
        StoredMessages stored = StoredMessages.in(truth);
        int diverged = (int) Together.map(scene.people(), person -> isDiverged(person, truth)).stream()
                .filter(Boolean::booleanValue)
                .count();
        Set<String> acknowledged = new HashSet<>();
        for (Participant person : scene.people()) {
            acknowledged.addAll(person.journal().acknowledged());
            person.journal().faults().forEach(fault -> problems.add(person.name() + " " + fault));
        }
        verify();
        return new RoundResult(
                seed,
                acknowledged.size(),
                stored.count(),
                stored.missing(acknowledged),
                stored.doubles(),
                stored.outOfOrder(),
                diverged,
                0,
                scene.tally().kills,
                scene.cuts(),
                scene.tally().freezes,
                problems);
    }

    private boolean allAreBack() {
        scene.people().forEach(Participant::retryNow);
        return scene.people().stream()
                .allMatch(person -> person.isOnline() && !person.copy().hasOutgoing());
    }

    private void settle(String what, Callable<Boolean> condition) {
        try {
            await(what).atMost(PATIENCE).pollInterval(BETWEEN_LOOKS).until(condition);
        } catch (ConditionTimeoutException e) {
            problems.add("waited in vain: " + what);
        }
    }

    /** Whether the copy of a person is another than what the same account sees through a core that knew nothing. */
    private boolean isDiverged(Participant person, Copy truth) {
        Copy mine = person.copy();
        Copy fresh = person.freshCopy();
        return !truth.channels().keySet().equals(mine.channels().keySet())
                || mine.channels().keySet().stream().anyMatch(channel -> differs(person, channel, mine, fresh, truth));
    }

    private boolean differs(Participant person, ChannelId channel, Copy mine, Copy fresh, Copy truth) {
        ChannelSnapshot kept = mine.channels().get(channel);
        long recounted = recount(kept, person.name());
        boolean same = kept.events().equals(truth.events(channel))
                && isUnbroken(kept.events())
                && fresh.channels().get(channel).unread() == recounted
                && kept.readSequence() == fresh.channels().get(channel).readSequence();
        if (!same) {
            problems.add(person.name() + " in " + channel + ": kept "
                    + kept.events().size() + " of "
                    + truth.events(channel).size() + " events, unread " + kept.unread() + ", recounted " + recounted
                    + ", fresh " + fresh.channels().get(channel).unread() + ", read " + kept.readSequence()
                    + ", fresh read " + fresh.channels().get(channel).readSequence());
        }
        return !same;
    }

    /** Messages of others after the read position. */
    private static long recount(ChannelSnapshot channel, String name) {
        return channel.events().stream()
                .filter(event -> event.sequence() > channel.readSequence())
                .filter(ChannelEvent.MessagePosted.class::isInstance)
                .map(event -> ((ChannelEvent.MessagePosted) event).message().text())
                .filter(text -> !text.startsWith(name + "/"))
                .count();
    }

    private static boolean isUnbroken(List<ChannelEvent> events) {
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i).sequence() != i + 1) {
                return false;
            }
        }
        return true;
    }

    /** Ends everything, and has the folder at rest checked. */
    private void verify() throws IOException {
        scene.close();
        try (OfflineAdministration offline = OfflineAdministration.open(scene.dataFolder())) {
            problems.addAll(offline.administration().verify().faults());
        }
    }
}
