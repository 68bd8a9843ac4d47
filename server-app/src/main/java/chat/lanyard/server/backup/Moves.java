package chat.lanyard.server.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Files that get other names one after the other, and their old ones again if it cannot be done to all of them. */
final class Moves {
    private static final Logger LOG = LoggerFactory.getLogger(Moves.class);

    private final Deque<Move> done = new ArrayDeque<>();

    private record Move(Path from, Path to) {}

    /** Overwrites nothing. */
    void move(Path from, Path to) throws IOException {
        Files.move(from, to);
        done.push(new Move(from, to));
    }

    /** The last first; failing to do so must not hide why. */
    void undo() {
        while (!done.isEmpty()) {
            Move move = done.pop();
            try {
                Files.move(move.to(), move.from());
            } catch (IOException e) {
                LOG.error("{} could not be moved back to {}", move.to(), move.from(), e);
            }
        }
    }
}
