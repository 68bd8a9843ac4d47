package chat.lanyard.client.fault;

import static org.awaitility.Awaitility.await;

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
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private static final int REFETCHED = 8;

    private final long seed;
    private final Scene scene;
    private final List<String> problems = Collections.synchronizedList(new ArrayList<>());

    Examination(long seed, Scene scene) {
        this.seed = seed;
        this.scene = scene;
    }

    RoundResult examine() throws IOException {
        settle("everybody back and nothing on its way", this::allAreSettled);
        Copy truth = scene.people().get(0).freshCopy();
        settle("everybody at the same end", () -> allAreAt(truth));
        checkUnread(truth);
        int diverged = Collections.frequency(Together.map(scene.people(), person -> isDiverged(person, truth)), true)
                + Collections.frequency(Together.map(scene.some(REFETCHED), this::isUnlikeFresh), true);
        StoredMessages stored = StoredMessages.in(truth);
        if (stored.damaged() > 0) {
            problems.add(stored.damaged() + " of " + stored.files() + " files are not what was sent");
        }
        Set<String> acknowledged = new HashSet<>();
        Set<String> promised = new HashSet<>();
        for (Participant person : scene.people()) {
            acknowledged.addAll(person.journal().acknowledged());
            promised.addAll(person.journal().promised());
            person.journal().faults().forEach(fault -> problems.add(person.name() + " " + fault));
        }
        int repairs = scene.people().stream().mapToInt(Participant::repairs).sum();
        verify();
        return new RoundResult(
                seed,
                acknowledged.size(),
                stored.count(),
                stored.changes(),
                stored.missing(promised),
                stored.doubles(),
                stored.outOfOrder(),
                diverged,
                repairs,
                scene.tally().kills,
                scene.cuts(),
                scene.tally().freezes,
                problems);
    }

    /** On every device the counts are those of the server, and both those of a recount from the log. */
    private void checkUnread(Copy truth) {
        UnreadCheck unread = new UnreadCheck(scene.direct());
        settle(
                "everybody with the counts of the server",
                () -> scene.people().stream().allMatch(unread::isLevel));
        scene.people()
                .forEach(person ->
                        unread.faults(person, truth).forEach(fault -> problems.add(person.name() + " " + fault)));
    }

    private boolean allAreSettled() {
        scene.people().stream().filter(person -> !person.isSettled()).forEach(Participant::retryNow);
        return scene.people().stream().allMatch(Participant::isSettled);
    }

    private boolean allAreAt(Copy truth) {
        return Together.map(scene.people(), Participant::copy).stream()
                .allMatch(copy -> copy.ends().equals(truth.ends()));
    }

    private void settle(String what, Callable<Boolean> condition) {
        try {
            await(what).atMost(PATIENCE).pollInterval(BETWEEN_LOOKS).until(condition);
        } catch (ConditionTimeoutException e) {
            problems.add("waited in vain: " + what);
        }
    }

    /** Whether what a person knows is not what everybody should know, or its counts are wrong. */
    private boolean isDiverged(Participant person, Copy truth) {
        List<String> differences = Differences.of(person.copy(), truth, person.id());
        differences.forEach(difference -> problems.add(person.name() + " has " + difference));
        return !differences.isEmpty();
    }

    /** Whether a core of the same account that knew nothing shows something else; costs a database each. */
    private boolean isUnlikeFresh(Participant person) throws IOException {
        Copy kept = person.copy();
        Copy fresh = person.freshCopy();
        if (!kept.equals(fresh)) {
            problems.add(person.name() + " knows " + kept.conversations() + " and afresh " + fresh.conversations());
        }
        return !kept.equals(fresh);
    }

    /** Ends everything, and has the folder at rest checked. */
    private void verify() throws IOException {
        scene.close();
        try (OfflineAdministration offline = OfflineAdministration.open(scene.dataFolder())) {
            problems.addAll(offline.administration().verify().faults());
        }
    }
}
