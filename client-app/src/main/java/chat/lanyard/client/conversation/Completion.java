package chat.lanyard.client.conversation;

import chat.lanyard.client.emoji.EmojiTable;
import chat.lanyard.client.people.PersonItem;
import chat.lanyard.client.text.Folded;
import chat.lanyard.client.text.NameMatch;
import chat.lanyard.client.text.Texts;
import chat.lanyard.protocol.value.ChannelKind;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Suggests people, channels and emojis for a name that is being typed. Belongs to the user interface's thread. */
public final class Completion {
    private static final int MOST = 8;

    /** A sign at the beginning or behind what cannot be in a word, and what of the name is there. */
    private static final Pattern TYPED =
            Pattern.compile("(?:^|[\\s(\\[{*_~>\"'/])(?<sign>[@#:])(?<name>[\\p{L}\\p{N}\\p{M}._+-]{0,40})$");

    private static final int LOOK_BACK = 64;
    private static final int EMOJI_LETTERS = 2;

    private final List<PersonItem> people;
    private final List<ChannelItem> channels;
    private final EmojiHabits habits;
    private final BooleanSupplier mayAlert;

    /** @param mayAlert whether the user may write to everybody where they write now */
    Completion(List<PersonItem> people, List<ChannelItem> channels, EmojiHabits habits, BooleanSupplier mayAlert) {
        this.people = people;
        this.channels = channels;
        this.habits = habits;
        this.mayAlert = mayAlert;
    }

    /**
     * A name that is being typed.
     *
     * @param start where its sign stands in the text
     */
    public record Typed(int start, char sign, String name) {}

    /** The name that ends where the caret is. */
    public static Optional<Typed> typedAt(String text, int caret) {
        int from = Math.max(0, caret - LOOK_BACK);
        Matcher found = TYPED.matcher(text.substring(from, caret));
        return found.find()
                ? Optional.of(new Typed(
                        from + found.start("sign"), found.group("sign").charAt(0), found.group("name")))
                : Optional.empty();
    }

    /** The best first, at most {@value #MOST}. */
    public List<Suggestion> suggest(Typed typed) {
        return switch (typed.sign()) {
            case '@' -> persons(Folded.of(typed.name()));
            case '#' -> channelsNamed(Folded.of(typed.name()));
            default -> typed.name().length() < EMOJI_LETTERS ? List.of() : emojis(typed.name());
        };
    }

    private List<Suggestion> persons(Folded typed) {
        Stream<Suggestion> all = Stream.of(
                        new Suggestion("@channel ", "@channel", Texts.get("completion.channel"), null),
                        new Suggestion("@here ", "@here", Texts.get("completion.here"), null))
                .filter(one -> mayAlert.getAsBoolean()
                        && !typed.isEmpty()
                        && one.name().startsWith("@" + typed.value()));
        Stream<Suggestion> found = best(people, person -> person.match(typed))
                .map(person -> new Suggestion(
                        "@" + person.profile().username() + " ",
                        person.displayName(),
                        "@" + person.profile().username(),
                        null));
        return Stream.concat(found, all).limit(MOST).toList();
    }

    private List<Suggestion> channelsNamed(Folded typed) {
        return best(channels, channel -> channel.kind() == ChannelKind.DIRECT ? NameMatch.NONE : channel.match(typed))
                .map(channel -> channel.nameProperty().get())
                .map(name -> new Suggestion("#" + name + " ", "#" + name, "", null))
                .limit(MOST)
                .toList();
    }

    private List<Suggestion> emojis(String typed) {
        return EmojiTable.get().search(typed, MOST).stream()
                .map(entry -> new Suggestion(
                        habits.written(entry) + " ", ":" + entry.name() + ":", entry.label(), habits.written(entry)))
                .toList();
    }

    private static <T> Stream<T> best(List<T> items, Function<T, NameMatch> match) {
        return items.stream()
                .filter(item -> match.apply(item) != NameMatch.NONE)
                .sorted(Comparator.comparing(match))
                .limit(MOST);
    }
}
