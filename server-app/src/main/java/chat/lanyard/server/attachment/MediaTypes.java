package chat.lanyard.server.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.tika.Tika;

/** Finds the media type of a file in its first bytes, never in its name. Safe for use by several threads. */
final class MediaTypes {
    /** As many as the detection looks at. */
    private static final int PREFIX_BYTES = 64 * 1024;

    private Tika tika;

    String of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return detector().detect(in.readNBytes(PREFIX_BYTES));
        }
    }

    /** Made when it is needed first, for that takes a while. */
    private synchronized Tika detector() {
        if (tika == null) {
            tika = new Tika();
        }
        return tika;
    }
}
