package chat.lanyard.client.fault;

import java.util.List;

/**
 * What came of a round.
 *
 * @param acknowledged messages that a core called stored
 * @param stored messages that the server holds
 * @param changes edits, deletions and reactions that the server holds
 * @param lost acknowledged, or on a client's disk, but not stored
 * @param twice stored more than once
 * @param outOfOrder stored after what their author typed later in that channel
 * @param diverged people whose copy is not what a fresh fetch shows
 * @param repairs how often a core closed a gap
 * @param cuts connections broken by the network
 * @param problems whatever else should not have happened
 */
record RoundResult(
        long seed,
        int acknowledged,
        int stored,
        int changes,
        int lost,
        int twice,
        int outOfOrder,
        int diverged,
        long repairs,
        int kills,
        int cuts,
        int freezes,
        List<String> problems) {
    /** A round that could not be brought to its end. */
    static RoundResult broken(long seed, Exception cause) {
        return new RoundResult(seed, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, List.of("broke off: " + cause));
    }

    boolean isClean() {
        return lost == 0 && twice == 0 && outOfOrder == 0 && diverged == 0 && problems.isEmpty();
    }
}
