package chat.lanyard.client.sync;

import static chat.lanyard.client.sync.FileTalk.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.lanyard.client.attachment.ChosenFile;
import chat.lanyard.client.attachment.FileProgress;
import chat.lanyard.client.attachment.TransferFailure;
import chat.lanyard.client.store.Tampering;
import chat.lanyard.protocol.value.Attachment;
import chat.lanyard.protocol.value.ClientMessageId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that two real clients send each other on a real server, one of them behind a bad network. */
class FilesTest {
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
    void sendsAMessageOnceWithAllItsFilesAndFetchesThem() throws Exception {
        ChosenFile one = talk.file("one.bin", 300_000, 1);
        ChosenFile two = talk.file("two.bin", 0, 2);

        talk.ada.posts().send(talk.place(), "Two files", List.of(one, two));

        await().atMost(PATIENCE).until(() -> talk.benHeard.attachments().size() == 2);
        assertThat(talk.benHeard.attachments()).extracting(Attachment::name).containsExactly("one.bin", "two.bin");
        assertThat(FileTalk.fetched(talk.ben, talk.benHeard.attachments().get(0)))
                .hasSameBinaryContentAs(one.path());
        assertThat(FileTalk.fetched(talk.ben, talk.benHeard.attachments().get(1)))
                .isEmptyFile();
    }

    @Test
    void letsWhatIsTypedMeanwhileOvertakeFilesOnTheirWay() throws IOException {
        talk.proxy.refuse();
        talk.ada.posts().send(talk.place(), "slow", List.of(talk.file("slow.bin", 100_000, 3)));
        talk.ada.posts().send(talk.general(), "quick");

        await().atMost(PATIENCE).until(() -> talk.benHeard.texts().contains("quick"));
        assertThat(talk.benHeard.texts()).doesNotContain("slow");
        talk.proxy.heal();

        await().atMost(PATIENCE).until(() -> talk.benHeard.texts().contains("slow"));
    }

    @Test
    void bringsAFileThroughABadNetworkAndARestartedServerWholeAndOnce() throws Exception {
        talk.proxy.worsen();
        talk.proxy.cut(1); // what was open before would stay good
        int before = talk.proxy.cuts();
        ChosenFile file = talk.file("far.bin", 3_000_000, 4);
        talk.ada.posts().send(talk.place(), "far", List.of(file));
        await().atMost(PATIENCE).until(() -> talk.proxy.cuts() > before + 1);
        talk.server.stop();
        talk.server.restart();
        talk.proxy.heal();

        await().atMost(PATIENCE).until(() -> talk.benHeard.attachments().size() == 1);

        talk.proxy.worsen();
        assertThat(FileTalk.fetched(talk.ada, talk.benHeard.attachments().get(0)))
                .hasSameBinaryContentAs(file.path());
        assertThat(talk.benHeard.texts()).containsOnlyOnce("far");
    }

    @Test
    void goesOnAfterARestartOfTheApplication() throws Exception {
        talk.proxy.refuse();
        ChosenFile file = talk.file("late.bin", 500_000, 5);
        talk.ada.posts().send(talk.place(), "late", List.of(file));
        talk.closeAdaOnceBroken();
        talk.proxy.heal();

        talk.openAda();

        await().atMost(PATIENCE).until(() -> talk.benHeard.attachments().size() == 1);
        assertThat(FileTalk.fetched(talk.ben, talk.benHeard.attachments().get(0)))
                .hasSameBinaryContentAs(file.path());
    }

    @Test
    void sendsTheFilesOfAnEarlierRunWhenTheStoreCouldNotBeReadAtTheStart() throws Exception {
        talk.proxy.refuse();
        ChosenFile file = talk.file("kept.bin", 50_000, 11);
        talk.ada.posts().send(talk.place(), "kept", List.of(file));
        talk.closeAdaOnceBroken();
        Path accounts = folder.resolve("clients").resolve("accounts");
        Path away = folder.resolve("away");
        Files.move(accounts, away);
        Files.writeString(accounts, "in the way of a folder");
        talk.proxy.heal();
        talk.openAda();
        await().atMost(PATIENCE).until(() -> !talk.adaHeard.channels.isEmpty());
        assertThat(talk.ada.isDurable()).isFalse();
        Files.delete(accounts);
        Files.move(away, accounts);

        talk.ada.posts().retry(ClientMessageId.random()); // looks for the store

        await().atMost(PATIENCE).until(() -> talk.benHeard.texts().contains("kept"));
        assertThat(talk.benHeard.attachments()).extracting(Attachment::name).containsExactly("kept.bin");
        assertThat(FileTalk.fetched(talk.ben, talk.benHeard.attachments().get(0)))
                .hasSameBinaryContentAs(file.path());
    }

    @Test
    void saysThatAFileIsGoneAndSendsItOnceItIsBack() throws IOException {
        talk.proxy.refuse();
        ChosenFile file = talk.file("gone.bin", 1_000, 7);
        byte[] content = Files.readAllBytes(file.path());
        Files.delete(file.path());
        talk.ada.posts().send(talk.place(), "gone", List.of(file));
        await().atMost(PATIENCE).until(() -> talk.adaHeard.statesOf("gone").contains(OutgoingMessage.State.FAILED));
        ClientMessageId id = talk.adaHeard.outgoing.get(0).id();
        assertThat(talk.adaHeard.latest.get(id).failure()).isEqualTo(SendFailure.FILES_NOT_SENT);

        Files.write(file.path(), content);
        Files.setLastModifiedTime(file.path(), FileTime.fromMillis(file.modified()));
        talk.proxy.heal();
        talk.ada.posts().retry(id);

        await().atMost(PATIENCE).until(() -> talk.benHeard.texts().contains("gone"));
    }

    @Test
    void sendsAFileAgainThatTheServerHasThrownAwayMeanwhile() throws Exception {
        talk.proxy.refuse();
        ChosenFile file = talk.file("weekend.bin", 20_000, 12);
        talk.ada.posts().send(talk.place(), "weekend", List.of(file));
        talk.closeAdaOnceBroken();
        Tampering.run(talk.adasStore(), "update upload set whole = true, remote_id = '" + UUID.randomUUID() + "'");
        talk.proxy.heal();
        talk.openAda();
        await().atMost(PATIENCE).until(() -> talk.adaHeard.statesOf("weekend").contains(OutgoingMessage.State.FAILED));
        OutgoingMessage failed = talk.adaHeard.latest.values().iterator().next();
        assertThat(failed.failure()).isEqualTo(SendFailure.FILES_NOT_SENT);
        assertThat(talk.adaHeard.progress.values())
                .extracting(FileProgress::failure)
                .containsExactly(TransferFailure.GONE);

        talk.ada.posts().retry(failed.id());

        await().atMost(PATIENCE).until(() -> talk.benHeard.texts().contains("weekend"));
        assertThat(FileTalk.fetched(talk.ben, talk.benHeard.attachments().get(0)))
                .hasSameBinaryContentAs(file.path());
    }

    @Test
    void forwardsAMessageWithFilesThatTheServerHas() throws Exception {
        talk.ada.posts().send(talk.place(), "mine", List.of(talk.file("mine.bin", 1_000, 9)));
        await().atMost(PATIENCE).until(() -> talk.benHeard.attachments().size() == 1);
        Attachment original = talk.benHeard.attachments().get(0);

        talk.ben.posts().forward(talk.place(), "Ada's", List.of(original));

        await().atMost(PATIENCE)
                .until(() -> talk.adaHeard.attachments().size() == 2
                        && talk.benHeard.texts().size() == 2);
        assertThat(talk.benHeard.texts()).containsExactly("mine", "Ada's");
        assertThat(talk.adaHeard.attachments()).containsExactly(original, original);
    }

    @Test
    void keepsForwardedFilesOverARestartAndLeavesThemToTheirMessageWhenGivenUp() throws Exception {
        talk.ben.posts().send(talk.place(), "Ben's", List.of(talk.file("bens.bin", 1_000, 10)));
        await().atMost(PATIENCE).until(() -> talk.adaHeard.attachments().size() == 1);
        Attachment original = talk.adaHeard.attachments().get(0);
        talk.proxy.refuse();
        talk.ada.posts().forward(talk.place(), "kept", List.of(original));
        talk.ada.posts().forward(talk.place(), "", List.of(original));
        await().atMost(PATIENCE).until(() -> talk.adaHeard.statesOf("").contains(OutgoingMessage.State.FAILED));
        talk.ada
                .posts()
                .discard(talk.adaHeard
                        .outgoing
                        .get(talk.adaHeard.outgoing.size() - 1)
                        .id());
        talk.closeAda();
        talk.proxy.heal();

        talk.openAda();

        await().atMost(PATIENCE).until(() -> talk.benHeard.texts().contains("kept"));
        assertThat(talk.benHeard.attachments()).containsExactly(original, original);
        assertThat(FileTalk.fetched(talk.ada, original)).hasSameBinaryContentAs(folder.resolve("bens.bin"));
    }
}
