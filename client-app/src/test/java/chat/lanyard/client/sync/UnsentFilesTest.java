package chat.lanyard.client.sync;

import static chat.lanyard.client.sync.FileTalk.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.lanyard.client.attachment.ChosenFile;
import chat.lanyard.client.store.Tampering;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of files that are not sent when the application ends, or its store is damaged. */
class UnsentFilesTest {
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
    void keepsWhatWasPastedUntilItsMessageIsPosted() throws Exception {
        talk.proxy.refuse();
        Path pasted = paste("Picture.png");
        talk.ada.posts().send(talk.place(), "look", List.of(ChosenFile.of(pasted)));
        talk.closeAdaOnceBroken();
        assertThat(pasted).exists();
        talk.proxy.heal();

        talk.openAda();

        await().atMost(PATIENCE).until(() -> talk.benHeard.texts().contains("look"));
        assertThat(FileTalk.fetched(talk.ben, talk.benHeard.attachments().get(0)))
                .hasContent("Picture.png");
        await().atMost(PATIENCE).until(() -> !Files.exists(pasted));
    }

    @Test
    void deletesWhatWasPastedWhenItsMessageIsGivenUpOrNothingNeedsIt() throws Exception {
        talk.proxy.refuse();
        Path discarded = paste("discarded.png");
        Path chosen = paste("chosen.png");
        Path forgotten = paste("forgotten.png");
        ChosenFile own = talk.file("own.bin", 10, 31);
        talk.ada.posts().send(talk.place(), "", List.of(ChosenFile.of(discarded), own));
        talk.ada.files().choose(talk.place().draft(), List.of(chosen, own.path()));
        await().atMost(PATIENCE).until(() -> talk.adaHeard.statesOf("").contains(OutgoingMessage.State.FAILED));
        talk.ada.posts().discard(talk.adaHeard.outgoing.get(0).id());
        await().atMost(PATIENCE).until(() -> !Files.exists(discarded));
        talk.closeAda();
        assertThat(forgotten).exists();

        talk.openAda();

        await().atMost(PATIENCE).until(() -> !Files.exists(forgotten));
        assertThat(chosen).exists();
        assertThat(own.path()).exists();
        List<Path> kept =
                onEventThread(() -> talk.ada.files().chosen(talk.place().draft()));
        assertThat(kept).containsExactly(chosen, own.path());
    }

    @Test
    void hasNothingChosenAnyMoreOnceItIsInTheOutbox() throws Exception {
        talk.proxy.refuse();
        ChosenFile file = talk.file("chosen.bin", 10, 32);
        talk.ada.files().choose(talk.place().draft(), List.of(file.path()));
        talk.ada.posts().send(talk.place(), "with it", List.of(file));
        talk.closeAdaOnceBroken();

        talk.openAda();

        assertThat(onEventThread(() -> talk.ada.files().chosen(talk.place().draft())))
                .isEmpty();
        talk.proxy.heal();
        await().atMost(PATIENCE).until(() -> talk.benHeard.texts().contains("with it"));
    }

    /** Gone, gone in part, and not readable. */
    @ParameterizedTest
    @ValueSource(
            strings = {"delete from upload", "delete from upload where place = 1", "update upload set remote_id = ''"})
    void neverSendsAMessageWithoutItsFilesWhateverBecomesOfTheirTable(String damage) throws Exception {
        talk.proxy.refuse();
        talk.ada
                .posts()
                .send(talk.place(), "with two", List.of(talk.file("1.bin", 10, 33), talk.file("2.bin", 10, 34)));
        talk.closeAdaOnceBroken();
        Tampering.run(talk.adasStore(), damage);
        talk.proxy.heal();

        talk.openAda();

        await().atMost(PATIENCE).until(() -> talk.adaHeard.statesOf("with two").contains(OutgoingMessage.State.FAILED));
        OutgoingMessage waiting = talk.adaHeard.latest.values().iterator().next();
        assertThat(waiting.failure()).isEqualTo(SendFailure.FILES_LOST);
        talk.ada.posts().retry(waiting.id());
        talk.ada.posts().send(talk.general(), "after it");
        await().atMost(PATIENCE).until(() -> talk.benHeard.texts().contains("after it"));
        assertThat(talk.benHeard.texts()).containsExactly("after it");
        assertThat(talk.adaHeard.latest.get(waiting.id()).failure()).isEqualTo(SendFailure.FILES_LOST);
    }

    private Path paste(String name) throws IOException {
        return talk.ada.files().pasted().write(name, out -> out.write(name.getBytes()));
    }

    private <T> T onEventThread(Callable<T> question) throws Exception {
        FutureTask<T> answer = new FutureTask<>(question);
        talk.ada.execute(answer);
        return answer.get(30, TimeUnit.SECONDS);
    }
}
