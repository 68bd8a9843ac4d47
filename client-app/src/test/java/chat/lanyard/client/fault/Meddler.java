package chat.lanyard.client.fault;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Random;

/**
 * Another device of a person, on which messages are edited, deleted, reacted to, answered, pinned and saved, files are
 * sent, channels and the own profile changed, at moments of a seed. What breaks in between may or may not have happened;
 * it begins again on the next connection.
 */
final class Meddler implements AutoCloseable {
    private static final List<String> EMOJI = List.of("👍", "🎉", "❤️");
    private static final int LONGEST_PAUSE_MILLIS = 100;

    private final Participant person;
    private final URI api;
    private final URI chat;
    private final Random random;
    private final Thread thread = new Thread(this::run, "meddler");
    private volatile boolean over;

    /** Starts at once. */
    Meddler(Participant person, URI api, URI chat, long seed) {
        this.person = person;
        this.api = api;
        this.chat = chat;
        this.random = new Random(seed);
        thread.start();
    }

    private void run() {
        while (!over) {
            try (Device device = new Device(chat, person.session(), random)) {
                while (!over) {
                    meddle(device);
                    Signals.pause(random.nextInt(LONGEST_PAUSE_MILLIS));
                }
            } catch (UncheckedIOException | IllegalStateException e) {
                Signals.pause(LONGEST_PAUSE_MILLIS); // the server or the network is away, as it is meant to be
            }
        }
    }

    private void meddle(Device device) {
        List<JsonNode> posts = device.recentPosts();
        if (posts.isEmpty()) {
            return;
        }
        JsonNode post = posts.get(random.nextInt(posts.size()));
        String message = post.at("/message/id").textValue();
        if (random.nextInt(3) == 0) {
            tidy(device, message);
        } else if (!post.get("actor").textValue().equals(person.id().value())) {
            react(device, message);
        } else if (random.nextInt(4) == 0) {
            answerOrPin(device, message);
        } else if (random.nextInt(3) == 0) {
            device.delete(message);
        } else {
            device.edit(message, "edited " + random.nextInt());
        }
    }

    /** What changes no message. */
    private void tidy(Device device, String message) {
        String something = Integer.toString(random.nextInt());
        switch (random.nextInt(8)) {
            case 0 -> device.changeTopic(something);
            case 1 -> device.mute(random.nextBoolean());
            case 2 -> device.save(message);
            case 3 -> device.unsave(message);
            case 4 -> device.setStatus(something);
            case 5 -> device.rename(person.name() + " " + something);
            case 6 -> device.readThread(message);
            default -> device.postWith(SentFile.send(api, person.session(), something));
        }
    }

    private void answerOrPin(Device device, String message) {
        switch (random.nextInt(3)) {
            case 0 -> device.reply(message, "reply " + random.nextInt());
            case 1 -> device.pin(message);
            default -> device.unpin(message);
        }
    }

    private void react(Device device, String message) {
        String emoji = EMOJI.get(random.nextInt(EMOJI.size()));
        if (random.nextBoolean()) {
            device.react(message, emoji);
        } else {
            device.unreact(message, emoji);
        }
    }

    /** Returns once it does nothing any more; needs a server that answers or is gone. */
    @Override
    public void close() {
        over = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
