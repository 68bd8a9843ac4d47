package chat.lanyard.client.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.lanyard.client.Http;
import chat.lanyard.client.TestServer;
import chat.lanyard.client.attachment.ChosenFile;
import chat.lanyard.client.attachment.FileProgress;
import chat.lanyard.client.attachment.TransferFailure;
import chat.lanyard.client.session.Credentials;
import chat.lanyard.client.session.ServerAddress;
import chat.lanyard.client.session.Session;
import chat.lanyard.client.store.StoreFile;
import chat.lanyard.client.store.Tampering;
import chat.lanyard.protocol.frame.ChannelEvent;
import chat.lanyard.protocol.value.Attachment;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.ClientMessageId;
import chat.lanyard.testsupport.LossyProxy;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files between two real clients on a real server, one of them behind a bad network. */
class FilesTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    private TestServer server;
    private LossyProxy proxy;
    private Session session;
    private ChatClient ada;
    private ChatClient ben;
    private final Heard adaHeard = new Heard();
    private final Heard benHeard = new Heard();

    private static final class Heard extends RecordingListener {
        private final Map<String, FileProgress> progress = new ConcurrentHashMap<>();

        @Override
        public void fileProgressed(String file, FileProgress now) {
            progress.put(file, now);
        }

        List<Attachment> attachments() {
            return posts().flatMap(post -> post.message().attachments().stream())
                    .toList();
        }

        Stream<ChannelEvent.MessagePosted> posts() {
            return events.stream()
                    .filter(ChannelEvent.MessagePosted.class::isInstance)
                    .map(ChannelEvent.MessagePosted.class::cast);
        }
    }

    @BeforeEach
    void start() {
        server = new TestServer(folder);
        proxy = new LossyProxy();
        proxy.lead(server.address().port(), new Random(4));
        ServerAddress behind = ServerAddress.of(URI.create("http://127.0.0.1:" + proxy.port()));
        session = TestServer.join(server.signIn()
                .createAccount(behind, new Credentials("ada", "correct horse", false), "Ada", server.invitation()));
        ada = open(session, adaHeard);
        ben = open(server.join("ben", "Ben"), benHeard);
        await().atMost(PATIENCE).until(() -> !adaHeard.channels.isEmpty() && !benHeard.channels.isEmpty());
    }

    private ChatClient open(Session who, Heard listener) {
        ChatClient client = new ChatClient(who, Http.CLIENT, Clock.systemUTC(), folder.resolve("clients"));
        client.addListener(listener);
        client.start();
        return client;
    }

    @AfterEach
    void stop() {
        ada.close();
        ben.close();
        proxy.close();
        server.close();
    }

    @Test
    void sendsAMessageOnceWithAllItsFilesAndFetchesThem() throws Exception {
        ChosenFile one = file("one.bin", 300_000, 1);
        ChosenFile two = file("two.bin", 0, 2);

        ada.send(TimelinePlace.of(general()), "Two files", List.of(one, two));

        await().atMost(PATIENCE).until(() -> benHeard.attachments().size() == 2);
        assertThat(benHeard.attachments()).extracting(Attachment::name).containsExactly("one.bin", "two.bin");
        assertThat(fetched(ben, benHeard.attachments().get(0))).hasSameBinaryContentAs(one.path());
        assertThat(fetched(ben, benHeard.attachments().get(1))).isEmptyFile();
    }

    @Test
    void letsWhatIsTypedMeanwhileOvertakeFilesOnTheirWay() throws IOException {
        proxy.refuse();
        ada.send(TimelinePlace.of(general()), "slow", List.of(file("slow.bin", 100_000, 3)));
        ada.send(general(), "quick");

        await().atMost(PATIENCE).until(() -> texts().contains("quick"));
        assertThat(texts()).doesNotContain("slow");
        proxy.heal();

        await().atMost(PATIENCE).until(() -> texts().contains("slow"));
    }

    @Test
    void bringsAFileThroughABadNetworkAndARestartedServerWholeAndOnce() throws Exception {
        proxy.worsen();
        proxy.cut(1); // what was open before would stay good
        int before = proxy.cuts();
        ChosenFile file = file("far.bin", 3_000_000, 4);
        ada.send(TimelinePlace.of(general()), "far", List.of(file));
        await().atMost(PATIENCE).until(() -> proxy.cuts() > before + 1);
        server.stop();
        server.restart();
        proxy.heal();

        await().atMost(PATIENCE).until(() -> benHeard.attachments().size() == 1);

        proxy.worsen();
        assertThat(fetched(ada, benHeard.attachments().get(0))).hasSameBinaryContentAs(file.path());
        assertThat(texts()).containsOnlyOnce("far");
    }

    @Test
    void goesOnAfterARestartOfTheApplication() throws Exception {
        proxy.refuse();
        ChosenFile file = file("late.bin", 500_000, 5);
        ada.send(TimelinePlace.of(general()), "late", List.of(file));
        await().atMost(PATIENCE)
                .until(() ->
                        adaHeard.progress.values().stream().anyMatch(now -> now.state() == FileProgress.State.BROKEN));
        ada.close();
        ada.closed().get(30, TimeUnit.SECONDS);
        proxy.heal();

        ada = open(session, new Heard());

        await().atMost(PATIENCE).until(() -> benHeard.attachments().size() == 1);
        assertThat(fetched(ben, benHeard.attachments().get(0))).hasSameBinaryContentAs(file.path());
    }

    @Test
    void sendsTheFilesOfAnEarlierRunWhenTheStoreCouldNotBeReadAtTheStart() throws Exception {
        proxy.refuse();
        ChosenFile file = file("kept.bin", 50_000, 11);
        ada.send(TimelinePlace.of(general()), "kept", List.of(file));
        closeOnceBroken();
        Path accounts = folder.resolve("clients").resolve("accounts");
        Path away = folder.resolve("away");
        Files.move(accounts, away);
        Files.writeString(accounts, "in the way of a folder");
        proxy.heal();
        Heard again = new Heard();
        ada = open(session, again);
        await().atMost(PATIENCE).until(() -> !again.channels.isEmpty());
        assertThat(ada.isDurable()).isFalse();
        Files.delete(accounts);
        Files.move(away, accounts);

        ada.retry(ClientMessageId.random()); // looks for the store

        await().atMost(PATIENCE).until(() -> texts().contains("kept"));
        assertThat(benHeard.attachments()).extracting(Attachment::name).containsExactly("kept.bin");
        assertThat(fetched(ben, benHeard.attachments().get(0))).hasSameBinaryContentAs(file.path());
    }

    private void closeOnceBroken() throws Exception {
        await().atMost(PATIENCE)
                .until(() ->
                        adaHeard.progress.values().stream().anyMatch(now -> now.state() == FileProgress.State.BROKEN));
        ada.close();
        ada.closed().get(30, TimeUnit.SECONDS);
    }

    @Test
    void savesToAPlaceAfterARestartOfTheApplication() throws Exception {
        ChosenFile file = file("wanted.bin", 400_000, 6);
        ben.send(TimelinePlace.of(general()), "wanted", List.of(file));
        await().atMost(PATIENCE).until(() -> adaHeard.attachments().size() == 1);
        Path target = folder.resolve("Downloads").resolve("wanted.bin");
        proxy.refuse();
        ada.files().downloads().save(adaHeard.attachments().get(0), target);
        await().atMost(PATIENCE)
                .until(() ->
                        adaHeard.progress.values().stream().anyMatch(now -> now.state() == FileProgress.State.BROKEN));
        ada.close();
        ada.closed().get(30, TimeUnit.SECONDS);
        assertThat(target).doesNotExist();
        proxy.heal();

        ada = open(session, new Heard());

        await().atMost(PATIENCE).until(() -> Files.exists(target));
        assertThat(target).hasSameBinaryContentAs(file.path());
    }

    @Test
    void saysThatAFileIsGoneAndSendsItOnceItIsBack() throws IOException {
        proxy.refuse();
        ChosenFile file = file("gone.bin", 1_000, 7);
        byte[] content = Files.readAllBytes(file.path());
        Files.delete(file.path());
        ada.send(TimelinePlace.of(general()), "gone", List.of(file));
        await().atMost(PATIENCE).until(() -> adaHeard.statesOf("gone").contains(OutgoingMessage.State.FAILED));
        ClientMessageId id = adaHeard.outgoing.get(0).id();
        assertThat(adaHeard.latest.get(id).failure()).isEqualTo(SendFailure.FILES_NOT_SENT);

        Files.write(file.path(), content);
        Files.setLastModifiedTime(file.path(), FileTime.fromMillis(file.modified()));
        proxy.heal();
        ada.retry(id);

        await().atMost(PATIENCE).until(() -> texts().contains("gone"));
    }

    @Test
    void sendsAFileAgainThatTheServerHasThrownAwayMeanwhile() throws Exception {
        proxy.refuse();
        ChosenFile file = file("weekend.bin", 20_000, 12);
        ada.send(TimelinePlace.of(general()), "weekend", List.of(file));
        closeOnceBroken();
        StoreFile store = StoreFile.of(
                folder.resolve("clients"),
                session.server().display(),
                session.user().id().value());
        Tampering.run(store, "update upload set whole = true, remote_id = '" + UUID.randomUUID() + "'");
        proxy.heal();
        Heard again = new Heard();
        ada = open(session, again);
        await().atMost(PATIENCE).until(() -> again.statesOf("weekend").contains(OutgoingMessage.State.FAILED));
        OutgoingMessage failed = again.latest.values().iterator().next();
        assertThat(failed.failure()).isEqualTo(SendFailure.FILES_NOT_SENT);
        assertThat(again.progress.values()).extracting(FileProgress::failure).containsExactly(TransferFailure.GONE);

        ada.retry(failed.id());

        await().atMost(PATIENCE).until(() -> texts().contains("weekend"));
        assertThat(fetched(ben, benHeard.attachments().get(0))).hasSameBinaryContentAs(file.path());
    }

    @Test
    void forgetsWhatItKeptOfAFileWhoseMessageIsDeleted() throws Exception {
        ada.send(TimelinePlace.of(general()), "regretted", List.of(file("regretted.bin", 1_000, 8)));
        await().atMost(PATIENCE).until(() -> benHeard.attachments().size() == 1);
        Path kept = fetched(ben, benHeard.attachments().get(0));

        ChannelEvent.MessagePosted post = benHeard.posts().findFirst().orElseThrow();
        ada.changes().delete(general(), post.message().id(), outcome -> {});

        await().atMost(PATIENCE).until(() -> !Files.exists(kept));
        CompletableFuture<Optional<Path>> again = new CompletableFuture<>();
        ben.files().downloads().fetch(benHeard.attachments().get(0), again::complete);
        assertThat(again.get(60, TimeUnit.SECONDS)).isEmpty();
    }

    @Test
    void forwardsAMessageWithFilesThatTheServerHas() throws Exception {
        ada.send(TimelinePlace.of(general()), "mine", List.of(file("mine.bin", 1_000, 9)));
        await().atMost(PATIENCE).until(() -> benHeard.attachments().size() == 1);
        Attachment original = benHeard.attachments().get(0);

        ben.forward(TimelinePlace.of(general()), "Ada's", List.of(original));

        await().atMost(PATIENCE).until(() -> adaHeard.attachments().size() == 2 && texts().size() == 2);
        assertThat(texts()).containsExactly("mine", "Ada's");
        assertThat(adaHeard.attachments()).containsExactly(original, original);
    }

    @Test
    void keepsForwardedFilesOverARestartAndLeavesThemToTheirMessageWhenGivenUp() throws Exception {
        ben.send(TimelinePlace.of(general()), "Ben's", List.of(file("bens.bin", 1_000, 10)));
        await().atMost(PATIENCE).until(() -> adaHeard.attachments().size() == 1);
        Attachment original = adaHeard.attachments().get(0);
        proxy.refuse();
        ada.forward(TimelinePlace.of(general()), "kept", List.of(original));
        ada.forward(TimelinePlace.of(general()), "", List.of(original));
        await().atMost(PATIENCE).until(() -> adaHeard.statesOf("").contains(OutgoingMessage.State.FAILED));
        ada.discard(adaHeard.outgoing.get(adaHeard.outgoing.size() - 1).id());
        ada.close();
        ada.closed().get(30, TimeUnit.SECONDS);
        proxy.heal();

        ada = open(session, new Heard());

        await().atMost(PATIENCE).until(() -> texts().contains("kept"));
        assertThat(benHeard.attachments()).containsExactly(original, original);
        assertThat(fetched(ada, original)).hasSameBinaryContentAs(folder.resolve("bens.bin"));
    }

    private ChannelId general() {
        return benHeard.channels.get(0).id();
    }

    private List<String> texts() {
        return benHeard.posts().map(post -> post.message().text()).toList();
    }

    private static Path fetched(ChatClient client, Attachment attachment) throws Exception {
        CompletableFuture<Optional<Path>> here = new CompletableFuture<>();
        client.files().downloads().fetch(attachment, here::complete);
        return here.get(60, TimeUnit.SECONDS).orElseThrow();
    }

    private ChosenFile file(String name, int size, long seed) throws IOException {
        byte[] content = new byte[size];
        new Random(seed).nextBytes(content);
        Path path = folder.resolve(name);
        Files.write(path, content);
        return ChosenFile.of(path);
    }
}
