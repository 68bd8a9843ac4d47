package chat.lanyard.server.channel;

import chat.lanyard.protocol.value.UserId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Some of the messages of one channel, in memory, with their authors: however many they are, those after a place are counted
 * in a few steps. Safe for use by several threads.
 */
public final class AuthoredMessages {
    private final Sequences all = new Sequences();
    private final Map<UserId, Sequences> byAuthor = new HashMap<>();

    /** Adds a message; one that is there already stays once. */
    public synchronized void add(long sequence, UserId author) {
        all.add(sequence);
        byAuthor.computeIfAbsent(author, absent -> new Sequences()).add(sequence);
    }

    synchronized void remove(long sequence) {
        all.remove(sequence);
        byAuthor.values().forEach(sequences -> sequences.remove(sequence));
        byAuthor.values().removeIf(Sequences::isEmpty);
    }

    /** How many there are after a sequence that others than this user have written. */
    public synchronized long ofOthersAfter(long sequence, UserId user) {
        Sequences own = byAuthor.get(user);
        return all.after(sequence) - (own == null ? 0 : own.after(sequence));
    }

    /** Ascending; most are added at the end. */
    private static final class Sequences {
        private long[] values = new long[4];
        private int size;

        void add(long sequence) {
            int place = Arrays.binarySearch(values, 0, size, sequence);
            if (place < 0) {
                int free = -place - 1;
                values = size == values.length ? Arrays.copyOf(values, 2 * size) : values;
                System.arraycopy(values, free, values, free + 1, size - free);
                values[free] = sequence;
                size++;
            }
        }

        void remove(long sequence) {
            int place = Arrays.binarySearch(values, 0, size, sequence);
            if (place >= 0) {
                size--;
                System.arraycopy(values, place + 1, values, place, size - place);
            }
        }

        int after(long sequence) {
            int place = Arrays.binarySearch(values, 0, size, sequence);
            return size - (place < 0 ? -place - 1 : place + 1);
        }

        boolean isEmpty() {
            return size == 0;
        }
    }
}
