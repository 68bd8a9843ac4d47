package chat.lanyard.server.anchor;

import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.server.log.HashChain;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The newest hash of every channel, in {@link Slot}s: which log it is, then a channel each. For one thread at a time, but for {@link #force}. */
final class AnchorFile implements AutoCloseable {
    private static final int FORMAT = 1;
    /** Not the beginning of an anchor's name, or one that was left behind would be taken for a damaged one. */
    private static final String DRAFT = "lanyard.draft";

    private final FileChannel file;
    private final Map<ChannelId, Place> places = new HashMap<>();

    private AnchorFile(FileChannel file) {
        this.file = file;
    }

    private record Place(int slot, long sequence) {}

    /** What a file says. */
    record Content(String logId, List<Mark> marks) {}

    /** Begins a file that only its owner may read; it is there whole or not at all. */
    static AnchorFile create(Path path, String logId) throws IOException {
        Path draft = path.resolveSibling(DRAFT);
        Files.deleteIfExists(draft);
        Set<StandardOpenOption> options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (AnchorFile anchor = new AnchorFile(FileChannel.open(draft, options, ownerOnly(path)))) {
            anchor.write(0, new Slot(logId, FORMAT, HashChain.origin()));
            anchor.force();
        }
        Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE);
        return open(path, new Content(logId, List.of()));
    }

    private static FileAttribute<?>[] ownerOnly(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    /** Goes on with a file that {@link #read} could read. */
    static AnchorFile open(Path path, Content content) throws IOException {
        AnchorFile anchor = new AnchorFile(FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE));
        content.marks()
                .forEach(mark ->
                        anchor.places.put(mark.channel(), new Place(anchor.places.size() + 1, mark.sequence())));
        return anchor;
    }

    /** Reads a file; empty if it is torn or was never whole. */
    static Optional<Content> read(Path path) throws IOException {
        byte[] bytes = Files.readAllBytes(path);
        List<Slot> slots = new ArrayList<>();
        for (int from = 0; from + Slot.BYTES <= bytes.length; from += Slot.BYTES) {
            Slot.decode(ByteBuffer.wrap(Arrays.copyOfRange(bytes, from, from + Slot.BYTES)))
                    .ifPresent(slots::add);
        }
        if (slots.isEmpty()
                || slots.size() * Slot.BYTES != bytes.length
                || slots.get(0).number() != FORMAT) {
            return Optional.empty();
        }
        List<Mark> marks = slots.stream()
                .skip(1)
                .map(slot -> new Mark(new ChannelId(slot.text()), slot.number(), slot.hash()))
                .toList();
        return Optional.of(new Content(slots.get(0).text(), marks));
    }

    /** Puts a newer mark in place of its channel's, or behind the others; an older one proves nothing more. */
    void write(Mark mark) throws IOException {
        Place before = places.get(mark.channel());
        if (before == null || before.sequence() < mark.sequence()) {
            int slot = before == null ? places.size() + 1 : before.slot();
            write(slot, new Slot(mark.channel().value(), mark.sequence(), mark.chainHash()));
            places.put(mark.channel(), new Place(slot, mark.sequence()));
        }
    }

    private void write(int number, Slot slot) throws IOException {
        ByteBuffer bytes = slot.encode();
        while (bytes.hasRemaining()) {
            file.write(bytes, (long) number * Slot.BYTES + bytes.position());
        }
    }

    void force() throws IOException {
        file.force(false);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
