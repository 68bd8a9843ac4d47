package chat.lanyard.client.ui.control;

import chat.lanyard.client.people.Avatar;
import chat.lanyard.client.ui.picture.Picture;
import chat.lanyard.client.ui.picture.PictureDecoder;
import chat.lanyard.protocol.value.UserId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.image.Image;

/**
 * The pictures of people that were shown last, ready to be drawn. Decodes them one at a time on a thread of its own that ends
 * by itself; otherwise it belongs to the FX thread.
 */
public final class PictureCache {
    private static final int SMALL = 96;
    private static final int LARGE = 256;
    /** Small ones take 36 KiB each. */
    private static final int MOST = 200;

    private static final int IDLE_SECONDS = 10;

    private final Loader loader;
    private final Executor ui;
    private final Executor decoder = decoder();
    private final Map<Key, List<Consumer<Image>>> waiting = new HashMap<>();

    /** Nothing for those that cannot be decoded. */
    private final Map<Key, Optional<Image>> images = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Optional<Image>> eldest) {
            return size() > MOST;
        }
    };

    public PictureCache(Loader loader, Executor ui) {
        this.loader = loader;
        this.ui = ui;
    }

    private static Executor decoder() {
        ThreadPoolExecutor single =
                new ThreadPoolExecutor(1, 1, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                    Thread thread = new Thread(task, "lanyard-avatars");
                    thread.setDaemon(true);
                    return thread;
                });
        single.allowCoreThreadTimeOut(true);
        return single;
    }

    /** Brings the file of a picture, or nothing if it cannot be had now, on any thread. */
    @FunctionalInterface
    public interface Loader {
        void load(UserId person, String picture, Consumer<Optional<byte[]>> reader);
    }

    private record Key(String picture, int edge) {}

    /** Lets what is shown below a node find the pictures here. */
    public void provideBelow(Node node) {
        node.getProperties().put(PictureCache.class, this);
    }

    /** The nearest one that is provided above a node. */
    static Optional<PictureCache> above(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (each.getProperties().get(PictureCache.class) instanceof PictureCache cache) {
                return Optional.of(cache);
            }
        }
        return Optional.empty();
    }

    /** Hands out a picture large enough for this size: at once if it is here, else when it has come. */
    void load(Avatar avatar, double size, Consumer<Image> show) {
        Key key = new Key(avatar.picture(), size * 2 <= SMALL ? SMALL : LARGE);
        Optional<Image> known = images.get(key);
        if (known != null) {
            known.ifPresent(show);
        } else if (waiting.containsKey(key)) {
            waiting.get(key).add(show);
        } else {
            waiting.put(key, new ArrayList<>(List.of(show)));
            loader.load(avatar.person(), avatar.picture(), file -> loaded(key, file));
        }
    }

    private void loaded(Key key, Optional<byte[]> file) {
        file.ifPresentOrElse(
                found -> decoder.execute(() -> {
                    Optional<Image> image =
                            PictureDecoder.decode(found, key.edge(), key.edge()).map(Picture::image);
                    ui.execute(() -> decoded(key, image));
                }),
                () -> ui.execute(() -> waiting.remove(key)));
    }

    /** One that cannot be decoded is no other the next time. */
    private void decoded(Key key, Optional<Image> image) {
        images.put(key, image);
        List<Consumer<Image>> readers = waiting.remove(key);
        image.ifPresent(picture -> readers.forEach(reader -> reader.accept(picture)));
    }
}
