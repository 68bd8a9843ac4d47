package chat.lanyard.client.fault;

import static org.awaitility.Awaitility.await;

import chat.lanyard.client.Http;
import chat.lanyard.client.TestServer;
import chat.lanyard.client.attachment.ChosenFile;
import chat.lanyard.client.session.SavedSession;
import chat.lanyard.client.session.ServerAddress;
import chat.lanyard.client.session.Session;
import chat.lanyard.client.session.SignInService;
import chat.lanyard.client.session.TokenVault;
import chat.lanyard.client.sync.ChannelView;
import chat.lanyard.client.sync.ChatClient;
import chat.lanyard.client.sync.TimelinePlace;
import chat.lanyard.protocol.http.HttpApi;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.testsupport.MovableClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** One person with a real core, whose things lie in a folder of their own. Safe for use by several threads. */
final class Participant implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final int MOST_FILE_BYTES = 300_000;

    private final Path folder;
    private final MovableClock clock;
    private final Session session;
    private final Journal journal;
    private final Watch watch = new Watch();
    private final ChatClient core;

    private Participant(Path folder, MovableClock clock, Session session) throws IOException {
        this.folder = folder;
        this.clock = clock;
        this.session = session;
        this.journal = new Journal(folder.resolve("journal.txt"));
        this.core = new ChatClient(session, Http.CLIENT, clock, folder);
        core.addListener(journal);
        core.addListener(watch);
        core.start();
    }

    /** Lets this person have signed in on that server some time ago. */
    static void prepare(Path folder, ServerAddress server, String chatUrl, HttpApi.SessionGranted session)
            throws IOException {
        Files.createDirectories(folder);
        new TokenVault(folder).save(new SavedSession(server, null, session.refreshToken(), session.user(), chatUrl));
    }

    /** Comes back to the session that the folder holds, as the application does at its start. */
    static Participant open(Path folder) throws IOException {
        MovableClock clock = new MovableClock();
        SignInService signIn =
                new SignInService(() -> Http.CLIENT, new TestServer.NoLocalServer(), new TokenVault(folder), clock);
        return new Participant(folder, clock, signIn.reopen().join());
    }

    /** All at the same time. */
    static List<Participant> openAll(List<Path> folders) {
        return Together.map(folders, Participant::open);
    }

    String name() {
        return session.user().username();
    }

    Session session() {
        return session;
    }

    UserId id() {
        return session.user().id();
    }

    Journal journal() {
        return journal;
    }

    MovableClock clock() {
        return clock;
    }

    List<ChannelId> channels() {
        return watch.channels();
    }

    /** The conversations as they are listed, with their counts. */
    List<ChannelView> conversations() {
        return watch.conversations();
    }

    /**
     * The text tells which message of this person it is in the channel.
     *
     * @param named what stands behind that, such as whom it is for; may be empty
     */
    void say(ChannelId channel, String named) {
        core.posts().send(channel, name() + "/" + journal.nextNumber(channel) + "/" + named);
    }

    /** The text tells the hash of the file too. */
    void sendFile(ChannelId channel, Random random) {
        byte[] content = new byte[random.nextInt(MOST_FILE_BYTES)];
        random.nextBytes(content);
        try {
            Path file = Files.write(Files.createTempFile(folder, "file", ".bin"), content);
            String text = name() + "/" + journal.nextNumber(channel) + "/" + StoredMessages.fileWord(content);
            core.posts().send(TimelinePlace.of(channel), text, List.of(ChosenFile.of(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void readAll(ChannelId channel) {
        core.reading().markRead(channel);
    }

    void readEverything() {
        core.reading().markAllRead();
    }

    /** As when the network has come back. */
    void retryNow() {
        core.retryNow();
    }

    /** Online, with nothing on its way. */
    boolean isSettled() {
        return watch.isSettled();
    }

    /** How often the core found and closed a gap. */
    int repairs() {
        return core.repairs();
    }

    Copy copy() {
        return Copy.of(core, watch);
    }

    /** What the same account sees through a core that knew nothing. */
    Copy freshCopy() throws IOException {
        Path empty = Files.createTempDirectory(folder, "fresh");
        Watch seen = new Watch();
        try (ChatClient fresh = new ChatClient(session, Http.CLIENT, clock, empty)) {
            fresh.addListener(seen);
            fresh.start();
            await("a fresh core").atMost(PATIENCE).until(seen::isOnline);
            return Copy.of(fresh, seen);
        }
    }

    /** Returns when everything is on disk. */
    @Override
    public void close() {
        core.close();
        core.closed().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }
}
