package chat.lanyard.client.emoji;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Every emoji that there is a picture of. Immutable; may be used by any thread. */
public final class EmojiTable {
    private static final EmojiTable TABLE = read();

    /** Says that the emoji before it is to be drawn in colour; people and systems leave it out at will. */
    private static final String COLOUR = "\uFE0F";

    private final List<EmojiEntry> entries;
    private final Map<String, EmojiEntry> byName = new HashMap<>();
    private final Map<String, Integer> pictures = new HashMap<>();
    private final int longest;

    private EmojiTable(List<EmojiEntry> entries) {
        this.entries = List.copyOf(entries);
        entries.forEach(this::index);
        longest = pictures.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    private void index(EmojiEntry entry) {
        entry.names().forEach(name -> byName.putIfAbsent(name, entry));
        pictures.put(plain(entry.characters()), entry.picture());
        for (int i = 0; i < entry.tones().size(); i++) {
            pictures.put(plain(entry.tones().get(i)), entry.picture() + 1 + i);
        }
    }

    /** The table that came with the application. */
    public static EmojiTable get() {
        return TABLE;
    }

    /** All of them, by category. */
    public List<EmojiEntry> entries() {
        return entries;
    }

    /** The one that has this name, which is written between two colons. */
    public Optional<EmojiEntry> named(String name) {
        return Optional.ofNullable(byName.get(name.toLowerCase(Locale.ROOT)));
    }

    /** Where its picture stands on the sheet. */
    public OptionalInt picture(String emoji) {
        Integer picture = pictures.get(plain(emoji));
        return picture == null ? OptionalInt.empty() : OptionalInt.of(picture);
    }

    /** What it is called, in words and by its name, in whatever skin tone. */
    public String wordsOf(String emoji) {
        return entryOf(emoji)
                .map(entry -> entry.label() + "  :" + entry.name() + ":")
                .orElse(emoji);
    }

    /** Its usual name, or itself if it has none. */
    public String nameOf(String emoji) {
        return entryOf(emoji).map(EmojiEntry::name).orElse(emoji);
    }

    private Optional<EmojiEntry> entryOf(String emoji) {
        int picture = picture(emoji).orElse(-1);
        return entries.stream()
                .filter(entry -> entry.picture() <= picture
                        && picture <= entry.picture() + entry.tones().size())
                .findFirst();
    }

    /** Those whose name or words hold what was typed; names that begin with it come first, short ones before long ones. */
    public List<EmojiEntry> search(String typed, int limit) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        String name = wanted.replace(' ', '_');
        Stream<EmojiEntry> found = entries.stream()
                .filter(entry ->
                        entry.label().contains(wanted) || entry.names().stream().anyMatch(one -> one.contains(name)));
        return found.sorted(Comparator.comparingInt(entry -> rank(entry, name)))
                .limit(limit)
                .toList();
    }

    private static int rank(EmojiEntry entry, String wanted) {
        return entry.names().stream()
                .filter(name -> name.startsWith(wanted))
                .mapToInt(String::length)
                .min()
                .orElse(1_000);
    }

    /** Where the emoji ends that begins at an index of a text; that index if none does. */
    int endOf(String text, int start) {
        int best = start;
        StringBuilder read = new StringBuilder();
        for (int i = start; i < text.length() && read.length() < longest; ) {
            int next = text.offsetByCodePoints(i, 1);
            if (text.charAt(i) != COLOUR.charAt(0)) {
                read.append(text, i, next);
            }
            i = next;
            if (pictures.containsKey(read.toString())) {
                best = i;
            }
        }
        return best;
    }

    private static String plain(String emoji) {
        return emoji.replace(COLOUR, "");
    }

    private static EmojiTable read() {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(EmojiTable.class.getResourceAsStream("table.tsv"), StandardCharsets.UTF_8))) {
            List<EmojiEntry> entries = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                entries.add(entry(line.split("\t", -1)));
            }
            return new EmojiTable(entries);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EmojiEntry entry(String[] columns) {
        return new EmojiEntry(
                columns[0],
                Integer.parseInt(columns[1]),
                EmojiCategory.values()[Integer.parseInt(columns[2])],
                List.of(columns[3].split(" ")),
                columns[4],
                columns[5].isEmpty() ? List.of() : List.of(columns[5].split(" ")));
    }
}
