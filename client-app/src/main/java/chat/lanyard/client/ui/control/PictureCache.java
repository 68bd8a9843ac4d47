package chat.lanyard.client.ui.control;

import chat.lanyard.client.people.Avatar;
import chat.lanyard.protocol.value.UserId;
import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.image.Image;

/**
 * The pictures of people that were shown last, ready to be drawn. Decodes them away from the FX thread, to which it
 * otherwise belongs.
 */
public final class PictureCache {
    private static final int SMALL = 96;
    private static final int LARGE = 256;
    /** Small ones take 36 KiB each. */
    private static final int MOST = 200;

    private final Loader loader;
    private final Executor ui;
    private final Map<Key, Image> images = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Image> eldest) {
            return size() > MOST;
        }
    };

    public PictureCache(Loader loader, Executor ui) {
        this.loader = loader;
        this.ui = ui;
    }

    /** Brings the file of a picture, on any thread but that of the user interface; never, if it cannot be had. */
    @FunctionalInterface
    public interface Loader {
        void load(UserId person, String picture, Consumer<byte[]> reader);
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
        int edge = size * 2 <= SMALL ? SMALL : LARGE;
        Key key = new Key(avatar.picture(), edge);
        Image known = images.get(key);
        if (known != null) {
            show.accept(known);
        } else {
            loader.load(avatar.person(), avatar.picture(), file -> decoded(key, file, show));
        }
    }

    private void decoded(Key key, byte[] file, Consumer<Image> show) {
        Image image = new Image(new ByteArrayInputStream(file), key.edge(), key.edge(), true, true);
        if (!image.isError()) {
            ui.execute(() -> {
                images.put(key, image);
                show.accept(image);
            });
        }
    }
}
