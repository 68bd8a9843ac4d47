package chat.lanyard.client.search;

import chat.lanyard.client.text.Folded;
import chat.lanyard.client.text.NameMatch;
import chat.lanyard.protocol.search.SearchQuery;
import chat.lanyard.protocol.value.UserProfile;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Offers filters, and what can stand behind them. Belongs to the user interface's thread. */
final class Suggestions {
    private static final int MOST = 6;
    private static final List<String> FILTERS = List.of("from:", "in:", "before:", "after:", "has:file", "has:link");
    private static final List<String> DAYS = List.of("today", "yesterday");

    private final SearchContext context;

    Suggestions(SearchContext context) {
        this.context = context;
    }

    List<Suggestion> of(String typed) {
        int start = Math.max(typed.lastIndexOf(' '), typed.lastIndexOf('\n')) + 1;
        String before = typed.substring(0, start);
        String word = typed.substring(start);
        int colon = word.indexOf(':') + 1;
        String key = word.substring(0, colon);
        Stream<Suggestion> offered = switch (key) {
            case "from:" -> people(before, word.substring(colon));
            case "in:" -> places(before, word.substring(colon));
            case "before:", "after:" -> days(before + key, word.substring(colon));
            default -> filters(before, word);
        };
        return offered.filter(suggestion -> !suggestion.completed().strip().equals(typed.strip()))
                .limit(MOST)
                .toList();
    }

    private static Stream<Suggestion> filters(String before, String word) {
        return FILTERS.stream()
                .filter(filter -> filter.startsWith(word))
                .map(filter -> new Suggestion(filter, before + filter + (filter.endsWith(":") ? "" : " ")));
    }

    private static Stream<Suggestion> days(String before, String word) {
        return DAYS.stream().filter(day -> day.startsWith(word)).map(day -> new Suggestion(day, before + day + " "));
    }

    private Stream<Suggestion> people(String before, String word) {
        Folded name = Folded.of(word.startsWith("@") ? word.substring(1) : word);
        Stream<Suggestion> myself = Stream.of(SearchQuery.MYSELF)
                .filter(me -> me.startsWith(name.value()))
                .map(me -> new Suggestion(me, before + "from:" + me + " "));
        Stream<Suggestion> others = best(context.people().get(), person -> match(person, name))
                .map(person -> new Suggestion(
                        "@" + person.username() + " " + person.displayName(),
                        before + "from:" + person.username() + " "));
        return Stream.concat(myself, others);
    }

    private static NameMatch match(UserProfile person, Folded name) {
        return NameMatch.of(Folded.of(person.username()), name).or(NameMatch.of(Folded.of(person.displayName()), name));
    }

    private Stream<Suggestion> places(String before, String word) {
        Folded name = Folded.of(word.startsWith("#") ? word.substring(1) : word);
        return best(context.places().get(), place -> NameMatch.of(Folded.of(place.title()), name))
                .map(place -> new Suggestion(
                        place.title(), before + "in:" + place.name().text() + " "));
    }

    private static <T> Stream<T> best(List<T> all, Function<T, NameMatch> quality) {
        return all.stream().filter(one -> quality.apply(one) != NameMatch.NONE).sorted(Comparator.comparing(quality));
    }
}
