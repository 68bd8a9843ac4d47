package chat.lanyard.server.backup;

import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.server.log.ChannelHead;
import chat.lanyard.server.log.CommitObserver;
import chat.lanyard.server.log.Erasure;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was erased, in a file beside the database: so that a backup made before, once restored, does not bring it back.
 *
 * <p>A line names channel, sequence and content hash; the hash keeps it from ever meaning another message that got the
 * same place after a restore. The file is only added to, and forced. A last line that a power failure cut is passed over,
 * and added again by {@link #level}. Safe for use by several threads.
 */
public final class ErasureLedger implements CommitObserver, Closeable {
    private static final Logger LOG = LoggerFactory.getLogger(ErasureLedger.class);
    private static final Pattern LINE = Pattern.compile("(\\S{1,64}) (\\d{1,18}) ([0-9a-f]{64})");

    private final Path path;
    private final FileChannel file;

    private ErasureLedger(Path path, FileChannel file) {
        this.path = path;
        this.file = file;
    }

    /** Opens the ledger for adding, making an empty one if there is none. */
    public static ErasureLedger open(Path path) throws IOException {
        if (!Files.exists(path)) {
            OwnerOnly.createFile(path);
        }
        FileChannel file = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            file.position(endOfLastLine(file));
            file.truncate(file.position());
            return new ErasureLedger(path, file);
        } catch (IOException e) {
            file.close();
            throw e;
        }
    }

    private static long endOfLastLine(FileChannel file) throws IOException {
        ByteBuffer one = ByteBuffer.allocate(1);
        for (long end = file.size(); end > 0; end--) {
            file.read(one.clear(), end - 1);
            if (one.get(0) == '\n') {
                return end;
            }
        }
        return 0;
    }

    /** Everything that a ledger names; what is not a whole line is passed over. */
    public static List<Erasure> read(Path path) throws IOException {
        try (var lines = Files.lines(path, StandardCharsets.ISO_8859_1)) {
            return lines.flatMap(line -> parse(line).stream()).toList();
        }
    }

    /** Adds what is missing of all that the database has erased: a process may die between its commit and this file. */
    public synchronized void level(List<Erasure> erased) throws IOException {
        Set<String> known = new HashSet<>();
        read(path).forEach(erasure -> known.add(line(erasure)));
        add(erased.stream().filter(erasure -> !known.contains(line(erasure))).toList());
    }

    @Override
    public void committed(Collection<ChannelHead> heads, List<Erasure> erasures) {
        try {
            add(erasures);
        } catch (IOException e) {
            throw new UncheckedIOException("What was erased is not in the ledger yet; the next start adds it", e);
        }
    }

    /** Returns once the lines are safe on the disk. */
    synchronized void add(List<Erasure> erasures) throws IOException {
        if (erasures.isEmpty()) {
            return;
        }
        StringBuilder lines = new StringBuilder();
        erasures.forEach(erasure -> lines.append(line(erasure)));
        append(lines.toString().getBytes(StandardCharsets.ISO_8859_1));
    }

    private void append(byte[] lines) throws IOException {
        long end = file.position();
        try {
            ByteBuffer bytes = ByteBuffer.wrap(lines);
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
            file.force(true);
        } catch (IOException e) {
            file.position(end);
            throw e;
        }
    }

    private static String line(Erasure erasure) {
        return erasure.channel() + " " + erasure.sequence() + " "
                + HexFormat.of().formatHex(erasure.contentHash()) + "\n";
    }

    private static Optional<Erasure> parse(String line) {
        Matcher words = LINE.matcher(line);
        return words.matches()
                ? Optional.of(new Erasure(
                        new ChannelId(words.group(1)),
                        Long.parseLong(words.group(2)),
                        HexFormat.of().parseHex(words.group(3))))
                : Optional.empty();
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            LOG.warn("The ledger of erasures was not closed; what it holds is safe", e);
        }
    }
}
