package chat.lanyard.client.attachment;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The files that other programs show and do not run. The system goes by a file's ending, so a type alone says nothing:
 * a script is plain text as well, and the server may be wrong about it.
 */
public final class Openable {
    private static final Map<String, Set<String>> ENDINGS = Map.of(
            "image", Set.of("png", "jpg", "jpeg", "gif", "bmp", "webp", "tif", "tiff", "heic", "avif"),
            "audio", Set.of("mp3", "m4a", "aac", "ogg", "oga", "opus", "flac", "wav"),
            "video", Set.of("mp4", "m4v", "mov", "webm", "mkv", "avi", "ogv", "mpg", "mpeg"),
            "application/pdf", Set.of("pdf"),
            "text/plain", Set.of("txt", "log", "md"));

    private Openable() {}

    /**
     * Whether a file can be opened without a program being run that somebody sent.
     *
     * @param type media type (RFC 6838)
     */
    public static boolean is(String type, Path place) {
        String family = type.substring(0, Math.max(0, type.indexOf('/')));
        Set<String> fitting = ENDINGS.getOrDefault(type, ENDINGS.getOrDefault(family, Set.of()));
        String name = place.getFileName().toString();
        return fitting.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }
}
