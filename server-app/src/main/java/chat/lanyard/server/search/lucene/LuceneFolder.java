package chat.lanyard.server.search.lucene;

import chat.lanyard.server.search.IndexFolder;
import chat.lanyard.server.search.MessageIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.FSDirectory;

/** An index in a folder of its own. */
public final class LuceneFolder implements IndexFolder {
    private final Path path;

    public LuceneFolder(Path path) {
        this.path = path;
    }

    @Override
    public MessageIndex open() throws IOException {
        Files.createDirectories(path);
        FSDirectory directory = FSDirectory.open(path);
        try {
            if (DirectoryReader.indexExists(directory)) {
                readThrough(directory);
            }
            return new LuceneIndex(directory);
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw Damages.told(e);
        }
    }

    /** Compares every file with its checksum. */
    private static void readThrough(FSDirectory directory) throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            for (LeafReaderContext leaf : reader.leaves()) {
                leaf.reader().checkIntegrity();
            }
        }
    }

    @Override
    public void delete() throws IOException {
        if (Files.exists(path)) {
            try (Stream<Path> found = Files.walk(path)) {
                List<Path> deepestFirst =
                        found.sorted(Comparator.reverseOrder()).toList();
                for (Path file : deepestFirst) {
                    Files.delete(file);
                }
            }
        }
    }
}
