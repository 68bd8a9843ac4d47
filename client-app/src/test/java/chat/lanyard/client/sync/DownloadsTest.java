package chat.lanyard.client.sync;

import static chat.lanyard.client.sync.FileTalk.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.lanyard.client.Http;
import chat.lanyard.client.attachment.ChosenFile;
import chat.lanyard.client.attachment.FileProgress;
import chat.lanyard.client.attachment.FileTransfers;
import chat.lanyard.client.attachment.TransferFailure;
import chat.lanyard.client.attachment.TransferObserver;
import chat.lanyard.protocol.frame.ChannelEvent;
import chat.lanyard.protocol.value.Attachment;
import chat.lanyard.protocol.value.ChannelId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that a real client brings from a real server, to be looked at and to be kept. */
class DownloadsTest {
    @TempDir
    private Path folder;

    private FileTalk talk;

    @BeforeEach
    void start() {
        talk = new FileTalk(folder);
    }

    @AfterEach
    void stop() {
        talk.close();
    }

    @Test
    void savesToAPlaceAfterARestartOfTheApplication() throws Exception {
        ChosenFile file = talk.file("wanted.bin", 400_000, 6);
        talk.ben.posts().send(talk.place(), "wanted", List.of(file));
        await().atMost(PATIENCE).until(() -> talk.adaHeard.attachments().size() == 1);
        Path target = folder.resolve("Downloads").resolve("wanted.bin");
        talk.proxy.refuse();
        talk.ada.files().downloads().save(talk.adaHeard.attachments().get(0), target);
        talk.closeAdaOnceBroken();
        assertThat(target).doesNotExist();
        talk.proxy.heal();

        talk.openAda();

        await().atMost(PATIENCE).until(() -> Files.exists(target));
        assertThat(target).hasSameBinaryContentAs(file.path());
    }

    @Test
    void forgetsWhatItKeptOfAFileWhoseMessageIsDeleted() throws Exception {
        talk.ada.posts().send(talk.place(), "regretted", List.of(talk.file("regretted.bin", 1_000, 8)));
        await().atMost(PATIENCE).until(() -> talk.benHeard.attachments().size() == 1);
        Path kept = FileTalk.fetched(talk.ben, talk.benHeard.attachments().get(0));

        ChannelEvent.MessagePosted post = talk.benHeard.posts().findFirst().orElseThrow();
        talk.ada.changes().delete(talk.general(), post.message().id(), outcome -> {});

        await().atMost(PATIENCE).until(() -> !Files.exists(kept));
        assertThat(FileTalk.look(talk.ben, talk.benHeard.attachments().get(0))).isEmpty();
    }

    @Test
    void forgetsWhatItKeptOfTheFilesOfAChannelThatItLeaves() throws Exception {
        ChannelId garden = talk.bensChannel("garden");
        talk.ben.posts().send(garden, "words only");
        talk.ben.posts().send(TimelinePlace.of(garden), "flower", List.of(talk.file("flower.bin", 1_000, 24)));
        await().atMost(PATIENCE).until(() -> talk.benHeard.attachments().size() == 1);
        Path flower = FileTalk.fetched(talk.ben, talk.benHeard.attachments().get(0));
        Path other = FileTalk.fetched(talk.ben, talk.sendFromBen(talk.file("other.bin", 1_000, 25)));

        talk.ben.channelRequests().leave(garden);

        await().atMost(PATIENCE).until(() -> !Files.exists(flower));
        assertThat(other).exists();
        assertThat(talk.benHeard.forgotten)
                .containsExactly(flower.getParent().getFileName().toString());
    }

    @Test
    void savesAFileWhereItIsWantedWhileItIsFetchedToBeLookedAt() throws Exception {
        ChosenFile file = talk.file("both.bin", 300_000, 21);
        Attachment both = talk.sendFromBen(file);
        Path target = folder.resolve("Downloads").resolve("both.bin");
        Path other = folder.resolve("elsewhere.bin");
        talk.proxy.refuse();
        CompletableFuture<Optional<Path>> looked = new CompletableFuture<>();
        talk.ada.files().downloads().fetch(both, looked::complete);
        talk.ada.files().downloads().save(both, target);
        talk.ada.files().downloads().save(both, other);
        await().atMost(PATIENCE).until(talk.adaHeard::isBroken);
        talk.proxy.heal();

        assertThat(looked.get(60, TimeUnit.SECONDS)).isPresent();
        await().atMost(PATIENCE).until(() -> Files.exists(target) && Files.exists(other));
        assertThat(target).hasSameBinaryContentAs(file.path());
        assertThat(other).hasSameBinaryContentAs(file.path());
    }

    @Test
    void savesAFileToSeveralPlacesAfterARestartAndTellsOnlyOfThem() throws Exception {
        Attachment file = talk.sendFromBen(talk.file("twice.bin", 1_000, 22));
        FileTalk.fetched(talk.ada, file);
        assertThat(talk.adaHeard.progress).doesNotContainKey(file.id().value());
        List<Path> targets = List.of(folder.resolve("one.bin"), folder.resolve("two.bin"));
        talk.proxy.refuse();
        targets.forEach(target -> talk.ada.files().downloads().save(file, target));
        talk.closeAdaOnceBroken();
        talk.proxy.heal();

        talk.openAda();

        await().atMost(PATIENCE).until(() -> targets.stream().allMatch(Files::exists));
        await().atMost(PATIENCE)
                .until(() -> talk.adaHeard.progress.get(file.id().value()).state() == FileProgress.State.DONE);
    }

    @Test
    void fetchesWhatIsLookedAtWhileEveryDownloadIsBusy() throws Exception {
        Attachment file = talk.sendFromBen(talk.file("picture.bin", 1_000, 23));
        CountDownLatch end = new CountDownLatch(1);
        Path here = folder.resolve("here.bin");
        CompletableFuture<Void> looked = new CompletableFuture<>();
        try (FileTransfers transfers = new FileTransfers(talk.session, Http.CLIENT)) {
            for (int large = 0; large < 4; large++) {
                transfers.download(file, folder.resolve("large" + large), observer(() -> awaitQuietly(end), () -> {}));
            }
            transfers.fetch(file, here, observer(() -> {}, () -> looked.complete(null)));

            looked.get(60, TimeUnit.SECONDS);
            assertThat(here).exists();
            end.countDown();
        }
    }

    private static TransferObserver observer(Runnable reached, Runnable done) {
        return new TransferObserver() {
            @Override
            public void reached(long bytes) {
                reached.run();
            }

            @Override
            public void done() {
                done.run();
            }

            @Override
            public void failed(TransferFailure failure) {
                // the file is not missed, but waited for
            }
        };
    }

    private static void awaitQuietly(CountDownLatch end) {
        try {
            end.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
