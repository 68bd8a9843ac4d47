package chat.lanyard.server.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Says things in made-up words, of which a few are in nearly every message and most in hardly any, as in any language. */
final class Chatter {
    /** In every second message or so. */
    static final String COMMON = "the";

    /** In one of 50,000 messages. */
    static final String RARE = "wombat";

    /** In one of 20 messages. */
    static final String CHINESE = "会议记录";

    private static final int WORDS = 20_000;
    private static final int LONGEST = 16;
    private static final int ONE_OF_RARE = 50_000;
    private static final int ONE_OF_CHINESE = 20;
    private static final String[] SYLLABLES = {
        "ba", "den", "fer", "ga", "hol", "in", "ka", "lor", "mi", "nas", "or", "pli", "qua", "ras", "sti", "to", "un",
        "ver", "wil", "zen"
    };

    private final Random random;
    private final List<String> words = new ArrayList<>();

    Chatter(Random random) {
        this.random = random;
        words.add(COMMON);
        while (words.size() < WORDS) {
            StringBuilder word = new StringBuilder();
            for (int syllables = 1 + random.nextInt(4); syllables > 0; syllables--) {
                word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
            }
            words.add(word.toString());
        }
    }

    String say(int number) {
        StringBuilder text = new StringBuilder();
        for (int left = 4 + random.nextInt(LONGEST); left > 0; left--) {
            text.append(word()).append(' ');
        }
        if (number % ONE_OF_RARE == 7) {
            text.append(RARE).append(' ');
        }
        if (random.nextInt(ONE_OF_CHINESE) == 0) {
            text.append("今天的").append(CHINESE).append("在这里 ");
        }
        return text.append(number % 10 == 0 ? "https://example.org/" + number : number)
                .toString();
    }

    /** By Zipf's law: the second is half as frequent as the first, and so on. */
    private String word() {
        int rank = (int) Math.pow(WORDS, random.nextDouble()) - 1;
        return words.get(Math.min(rank, WORDS - 1));
    }
}
