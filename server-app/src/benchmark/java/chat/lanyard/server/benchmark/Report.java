package chat.lanyard.server.benchmark;

import java.util.ArrayList;
import java.util.List;

/** The table of what was measured, in Markdown. */
final class Report {
    private final List<String> rows = new ArrayList<>(List.of(
            "| Measurement | Lanyard | plain library | ratio | target | reached |", "|---|---|---|---|---|---|"));

    /** A comparison with the plain library, for its own sake. */
    void compare(String what, Series lanyard, Series plain) {
        row(what, lanyard, plain, lanyard.ratioTo(plain), "–", "–");
    }

    /** A comparison whose ratio has to be at least this. */
    void compare(String what, Series lanyard, Series plain, double target) {
        Series ratio = lanyard.ratioTo(plain);
        row(what, lanyard, plain, ratio, "≥ " + target, yes(ratio.median() >= target));
    }

    /** A figure without a comparison or a target. */
    void note(String what, Object value) {
        row(what, value, "–", "–", "–", "–");
    }

    /** A figure of Lanyard alone. */
    void check(String what, Series lanyard, String target, boolean reached) {
        row(what, lanyard, "–", "–", target, yes(reached));
    }

    private void row(Object... cells) {
        StringBuilder row = new StringBuilder("|");
        for (Object cell : cells) {
            row.append(' ').append(cell).append(" |");
        }
        rows.add(row.toString());
        System.err.println(row);
    }

    private static String yes(boolean reached) {
        return reached ? "yes" : "**no**";
    }

    @Override
    public String toString() {
        return String.join("\n", rows) + "\n";
    }
}
