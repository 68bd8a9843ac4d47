package chat.lanyard.client.ui.attachment;

import chat.lanyard.client.ui.picture.Picture;
import chat.lanyard.client.ui.picture.PictureDecoder;
import chat.lanyard.protocol.value.Attachment;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javafx.scene.image.Image;

/**
 * Makes pictures of files: scaled down to what is shown while they are decoded, one at a time, on a thread of its own, and
 * kept up to a number of pixels. FX thread only.
 */
public final class ImageLoader {
    /** Larger files are fetched only when they are asked for. */
    static final long MOST_BYTES = 16L * 1024 * 1024;

    private static final long KEPT_PIXELS = 16_000_000;

    private final Fetching files;
    private final Executor ui;
    private final ExecutorService decoder = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "lanyard-images");
        thread.setDaemon(true);
        return thread;
    });
    private final Map<Key, Picture> kept = new LinkedHashMap<>(16, 0.75f, true);
    private long keptPixels;

    /** What is decoded while something is forgotten may be just that. */
    private int forgettings;

    /** Brings a file to where it can be read, and tells on the FX thread where that is, or that it cannot be had. */
    @FunctionalInterface
    public interface Fetching {
        void fetch(Attachment attachment, Consumer<Optional<Path>> reader);
    }

    public ImageLoader(Fetching files, Executor ui) {
        this.files = files;
        this.ui = ui;
    }

    /** Lets go of contents, by their SHA-256. */
    public void forget(Set<String> contents) {
        forgettings++;
        kept.keySet().removeIf(key -> contents.contains(key.sha256()));
        keptPixels = kept.values().stream().mapToLong(Picture::pixels).sum();
    }

    private record Key(String sha256, int width, int height) {}

    /** Whether a file is a picture that is shown by itself. */
    public static boolean canShow(Attachment attachment) {
        return attachment != null
                && attachment.hasDimensions()
                && attachment.size() <= MOST_BYTES
                && (long) attachment.width() * attachment.height() <= PictureDecoder.MOST_PIXELS;
    }

    /** Tells the picture, at most so large, as soon as it is there; or that it cannot be had. */
    void load(Attachment attachment, int width, int height, Consumer<Optional<Image>> reader) {
        Key key = new Key(attachment.sha256(), width, height);
        Picture here = kept.get(key);
        if (here != null) {
            reader.accept(Optional.of(here.image()));
            return;
        }
        int begun = forgettings;
        files.fetch(
                attachment,
                place -> place.ifPresentOrElse(
                        path -> decoder.execute(() -> decode(path, key, begun, reader)),
                        () -> reader.accept(Optional.empty())));
    }

    private void decode(Path path, Key key, int begun, Consumer<Optional<Image>> reader) {
        Optional<Picture> result = PictureDecoder.decode(path, key.width(), key.height());
        ui.execute(() -> {
            result.filter(shown -> begun == forgettings).ifPresent(shown -> keep(key, shown));
            reader.accept(result.map(Picture::image));
        });
    }

    private void keep(Key key, Picture picture) {
        if (kept.put(key, picture) == null) {
            keptPixels += picture.pixels();
        }
        var eldest = kept.entrySet().iterator();
        while (keptPixels > KEPT_PIXELS && kept.size() > 1) {
            keptPixels -= eldest.next().getValue().pixels();
            eldest.remove();
        }
    }

    /** Ends its thread. */
    public void dispose() {
        decoder.shutdownNow();
    }
}
