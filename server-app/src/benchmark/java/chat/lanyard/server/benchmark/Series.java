package chat.lanyard.server.benchmark;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** The outcomes of the rounds of one measurement. */
final class Series {
    private final String format;
    private final List<Double> values = new ArrayList<>();

    /** Values are shown in this {@link String#format}. */
    Series(String format) {
        this.format = format;
    }

    void add(double value) {
        values.add(value);
    }

    /** Round by round, how many times the other's value this is. */
    Series ratioTo(Series other) {
        Series ratio = new Series("%.1f");
        for (int round = 0; round < Math.min(values.size(), other.values.size()); round++) {
            ratio.add(values.get(round) / other.values.get(round));
        }
        return ratio;
    }

    double median() {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /** Median and, in brackets, least and most. */
    @Override
    public String toString() {
        String spread = show(Collections.min(values)) + "–" + show(Collections.max(values));
        return show(median()) + (values.size() == 1 ? "" : " (" + spread + ")");
    }

    private String show(double value) {
        return String.format(Locale.ROOT, format, value);
    }

    /** The value at a fraction of ascending ones. */
    static double percentile(long[] ascending, double fraction) {
        return ascending[(int) Math.min(ascending.length - 1, Math.ceil(fraction * ascending.length) - 1)];
    }
}
