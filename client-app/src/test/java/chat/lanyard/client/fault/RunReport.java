package chat.lanyard.client.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/** The table of a run, told on standard output as it grows, and kept in a file. */
final class RunReport {
    private static final String HEAD =
            "| Seed | Acknowledged | Stored | Changes | Lost | Twice | Out of order | Diverged |"
                    + " Repairs | Kills | Cuts | Freezes |\n|---|---|---|---|---|---|---|---|---|---|---|---|";

    private final List<RoundResult> results = new ArrayList<>();
    private final Path file;

    RunReport(Path file) {
        this.file = file;
        System.out.println(HEAD);
    }

    void add(RoundResult result) throws IOException {
        results.add(result);
        System.out.println(row(Long.toString(result.seed()), List.of(result)));
        result.problems().forEach(System.out::println);
        Files.writeString(file, table());
    }

    int rounds() {
        return results.size();
    }

    List<RoundResult> results() {
        return List.copyOf(results);
    }

    private String table() {
        StringBuilder table = new StringBuilder(HEAD).append('\n');
        results.forEach(result ->
                table.append(row(Long.toString(result.seed()), List.of(result))).append('\n'));
        return table.append(row("all " + results.size(), results)).append('\n').toString();
    }

    private static String row(String name, List<RoundResult> rounds) {
        StringBuilder row = new StringBuilder("| ").append(name).append(" |");
        List<ToLongFunction<RoundResult>> columns = List.of(
                RoundResult::acknowledged,
                RoundResult::stored,
                RoundResult::changes,
                RoundResult::lost,
                RoundResult::twice,
                RoundResult::outOfOrder,
                RoundResult::diverged,
                RoundResult::repairs,
                RoundResult::kills,
                RoundResult::cuts,
                RoundResult::freezes);
        columns.forEach(column ->
                row.append(' ').append(rounds.stream().mapToLong(column).sum()).append(" |"));
        return row.toString();
    }
}
