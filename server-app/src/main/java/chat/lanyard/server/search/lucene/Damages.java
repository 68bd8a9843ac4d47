package chat.lanyard.server.search.lucene;

import chat.lanyard.server.search.DamagedIndexException;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;

/** Tells failures of the disk, which may pass, from files that are no index any more. */
final class Damages {
    private Damages() {}

    /** The failure as what it means. */
    static IOException told(Exception failure) {
        if (failure instanceof IOException io && !isDamage(io)) {
            return io;
        }
        return new DamagedIndexException("The search index cannot be read", failure);
    }

    private static boolean isDamage(IOException failure) {
        return failure instanceof CorruptIndexException
                || failure instanceof IndexFormatTooOldException
                || failure instanceof IndexFormatTooNewException
                || failure instanceof IndexNotFoundException
                || failure instanceof EOFException
                || failure instanceof FileNotFoundException
                || failure instanceof NoSuchFileException;
    }
}
