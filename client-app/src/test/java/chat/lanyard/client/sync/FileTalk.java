package chat.lanyard.client.sync;

import static org.awaitility.Awaitility.await;

import chat.lanyard.client.Http;
import chat.lanyard.client.TestServer;
import chat.lanyard.client.attachment.ChosenFile;
import chat.lanyard.client.attachment.FileProgress;
import chat.lanyard.client.session.Credentials;
import chat.lanyard.client.session.ServerAddress;
import chat.lanyard.client.session.Session;
import chat.lanyard.client.store.StoreFile;
import chat.lanyard.protocol.frame.ChannelEvent;
import chat.lanyard.protocol.value.Attachment;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.ChannelKind;
import chat.lanyard.testsupport.LossyProxy;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Two real clients on a real server, Ada behind a bad network, who send each other files. */
final class FileTalk implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofSeconds(60);

    final TestServer server;
    final LossyProxy proxy = new LossyProxy();
    final Session session;
    final ChatClient ben;
    final Heard benHeard = new Heard();
    ChatClient ada;
    Heard adaHeard;
    private final Path folder;

    /** Remembers what was told of files and posts. */
    static final class Heard extends RecordingListener {
        final Map<String, FileProgress> progress = new ConcurrentHashMap<>();
        final List<String> forgotten = new CopyOnWriteArrayList<>();

        @Override
        public void fileProgressed(String file, FileProgress now) {
            progress.put(file, now);
        }

        @Override
        public void filesForgotten(Set<String> contents) {
            forgotten.addAll(contents);
        }

        List<Attachment> attachments() {
            return posts().flatMap(post -> post.message().attachments().stream())
                    .toList();
        }

        List<String> texts() {
            return posts().map(post -> post.message().text()).toList();
        }

        Stream<ChannelEvent.MessagePosted> posts() {
            return events.stream()
                    .filter(ChannelEvent.MessagePosted.class::isInstance)
                    .map(ChannelEvent.MessagePosted.class::cast);
        }

        boolean isBroken() {
            return progress.values().stream().anyMatch(now -> now.state() == FileProgress.State.BROKEN);
        }
    }

    FileTalk(Path folder) {
        this.folder = folder;
        server = new TestServer(folder);
        proxy.lead(server.address().port(), new Random(4));
        ServerAddress behind = ServerAddress.of(URI.create("http://127.0.0.1:" + proxy.port()));
        session = TestServer.join(server.signIn()
                .createAccount(behind, new Credentials("ada", "correct horse", false), "Ada", server.invitation()));
        openAda();
        ben = open(server.join("ben", "Ben"), benHeard);
        await().atMost(PATIENCE).until(() -> !adaHeard.channels.isEmpty() && !benHeard.channels.isEmpty());
    }

    /** Ada starts the application. */
    void openAda() {
        adaHeard = new Heard();
        ada = open(session, adaHeard);
    }

    private ChatClient open(Session who, Heard listener) {
        ChatClient client = new ChatClient(who, Http.CLIENT, Clock.systemUTC(), folder.resolve("clients"));
        client.addListener(listener);
        client.start();
        return client;
    }

    /** Ada ends the application. */
    void closeAda() throws Exception {
        ada.close();
        ada.closed().get(30, TimeUnit.SECONDS);
    }

    void closeAdaOnceBroken() throws Exception {
        await().atMost(PATIENCE).until(adaHeard::isBroken);
        closeAda();
    }

    /** Where Ada's account is kept. */
    StoreFile adasStore() {
        return StoreFile.of(
                folder.resolve("clients"),
                session.server().display(),
                session.user().id().value());
    }

    ChannelId general() {
        return benHeard.channels.get(0).id();
    }

    TimelinePlace place() {
        return TimelinePlace.of(general());
    }

    /** Ben alone is in it. */
    ChannelId bensChannel(String name) {
        ChannelId channel = TestServer.join(ben.channelRequests().create(ChannelKind.PUBLIC, name, "", ""));
        await().atMost(PATIENCE).until(() -> benHeard.channels.size() == 2);
        return channel;
    }

    /** Sends it and waits until both have it. */
    Attachment sendFromBen(ChosenFile file) {
        int before = adaHeard.attachments().size();
        ben.posts().send(place(), file.name(), List.of(file));
        await().atMost(PATIENCE).until(() -> adaHeard.attachments().size() > before);
        return adaHeard.attachments().get(before);
    }

    static Path fetched(ChatClient client, Attachment attachment) throws Exception {
        return look(client, attachment).orElseThrow();
    }

    static Optional<Path> look(ChatClient client, Attachment attachment) throws Exception {
        CompletableFuture<Optional<Path>> here = new CompletableFuture<>();
        client.files().downloads().fetch(attachment, here::complete);
        return here.get(60, TimeUnit.SECONDS);
    }

    ChosenFile file(String name, int size, long seed) throws IOException {
        byte[] content = new byte[size];
        new Random(seed).nextBytes(content);
        return ChosenFile.of(Files.write(folder.resolve(name), content));
    }

    @Override
    public void close() {
        ada.close();
        ben.close();
        proxy.close();
        server.close();
    }
}
