package chat.lanyard.client.store;

import static chat.lanyard.client.Samples.ADA;
import static chat.lanyard.client.Samples.GENERAL;
import static chat.lanyard.client.Samples.NINE;
import static chat.lanyard.client.Samples.posted;
import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.client.store.StoreNotice.Kind;
import chat.lanyard.protocol.value.ChannelDetails;
import chat.lanyard.protocol.value.ChannelKind;
import chat.lanyard.protocol.value.ClientMessageId;
import chat.lanyard.protocol.value.UserId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The file of an account, in good state and bad. */
class AccountStoreTest {
    private static final StoredMessage WAITING = new StoredMessage(ClientMessageId.random(), GENERAL, "hi", NINE, null);
    private static final StoredMessage FAILED =
            new StoredMessage(ClientMessageId.random(), GENERAL, "no", NINE, "NOT_ALLOWED");

    private static final ChannelFacts FACTS = new ChannelFacts(
            ChannelKind.PRIVATE,
            new ChannelDetails("general", "Talk", "What all\nshould know", true),
            ADA.id(),
            true,
            List.of(ADA.id(), new UserId("id-bob")),
            7);

    private static final List<OutgoingFile> FILES = List.of(file("b.png"), file("a.png"));

    private static OutgoingFile file(String name) {
        return new OutgoingFile(
                UUID.randomUUID(), WAITING.id(), Path.of("/pictures", name), name, 5, 9, null, false, null);
    }

    @TempDir
    Path folder;

    private final Owner owner = new Owner();
    private final List<AccountStore> opened = new ArrayList<>();
    private StoreFile file;

    @BeforeEach
    void name() {
        file = StoreFile.of(folder, "server:8443", "ada");
    }

    @AfterEach
    void close() {
        opened.forEach(AccountStore::close);
    }

    @Test
    void keepsEverythingFromOneRunToTheNext() {
        StoredChannel general = new StoredChannel(GENERAL, FACTS, 4, 6, 5, 1, 0);
        write(store -> {
            store.people().put(List.of(ADA));
            store.channels().put(general, 0);
            store.events().add(GENERAL, posted(4, 6));
            store.outgoing().putLast(WAITING);
            store.outgoing().putLast(FAILED);
            store.drafts().put(DraftPlace.of(GENERAL), "half a sent");
        });
        LocalStore again = open().use(store -> store);
        assertThat(again.people().all()).containsExactly(ADA);
        assertThat(again.channels().all()).containsExactly(general);
        assertThat(again.events().after(GENERAL, 0, 10))
                .extracting(event -> event.sequence())
                .containsExactly(4L, 5L, 6L);
        assertThat(again.outgoing().all()).containsExactly(WAITING, FAILED);
        assertThat(again.drafts().all()).isEqualTo(Map.of(DraftPlace.of(GENERAL), "half a sent"));
        assertThat(owner.notices).isEmpty();
    }

    @Test
    void letsNobodyElseReadIt() throws IOException {
        write(store -> store.outgoing().putLast(WAITING));
        assertThat(permissions(file.path())).isEqualTo("rw-------");
        assertThat(permissions(file.path().getParent())).isEqualTo("rwx------");
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void keepsAccountsAndServersApart() {
        assertThat(List.of(
                        StoreFile.of(folder, "a:1", "x").path(),
                        StoreFile.of(folder, "a:1", "y").path(),
                        StoreFile.of(folder, "a:2", "x").path(),
                        StoreFile.of(folder, "a_1", "x").path()))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 1000})
    void setsADamagedFileAsideUnderANameThatItTells(int length) throws IOException {
        Files.createDirectories(file.path().getParent());
        Files.writeString(file.path(), "this was a database once ".repeat(length));
        AccountStore store = open();
        assertThat(store.isDurable()).isTrue();
        assertThat(owner.notices).singleElement().returns(Kind.SET_ASIDE_DAMAGED, StoreNotice::kind);
        assertThat(aside()).content().startsWith("this was a database once");
        assertThat(outgoing(store)).isEmpty();
    }

    @Test
    void setsANewerFileAsideButTakesOverWhatWasNotSent() throws SQLException {
        write(store -> {
            store.outgoing().putLast(WAITING);
            store.uploads().put(FILES);
            store.drafts().put(DraftPlace.of(GENERAL), "half a sent");
        });
        pretendThatANewerVersionWroteIt();
        AccountStore store = open();
        assertThat(owner.notices).singleElement().returns(Kind.SET_ASIDE_NEWER, StoreNotice::kind);
        assertThat(aside()).exists();
        assertThat(outgoing(store)).containsExactly(WAITING);
        assertThat(store.<List<OutgoingFile>>use(opened -> opened.uploads().all()))
                .containsExactlyElementsOf(FILES);
        assertThat(drafts(store)).isEqualTo(Map.of(DraftPlace.of(GENERAL), "half a sent"));
    }

    private void pretendThatANewerVersionWroteIt() throws SQLException {
        Tampering.run(
                file,
                "insert into \"flyway_schema_history\" (\"installed_rank\", \"version\", \"description\", \"type\","
                        + " \"script\", \"installed_by\", \"execution_time\", \"success\")"
                        + " values (1000, '1000', 'later', 'SQL', 'V1000.sql', 'me', 1, true)");
    }

    @Test
    void setsAFileAsideInWhichSomethingCannotBe() throws SQLException {
        write(store -> {
            store.outgoing().putLast(WAITING);
            store.drafts().put(DraftPlace.of(GENERAL), "half a sent");
        });
        Tampering.run(file, "update outgoing set channel_id = ''");
        AccountStore store = open();
        assertThat(store.isDurable()).isTrue();
        assertThat(owner.notices).singleElement().returns(Kind.SET_ASIDE_DAMAGED, StoreNotice::kind);
        assertThat(aside()).exists();
        assertThat(drafts(store)).isEqualTo(Map.of(DraftPlace.of(GENERAL), "half a sent"));
    }

    @Test
    void takesOverWhatWasNotSentFromAFileThatIsDamagedElsewhere() throws SQLException {
        write(store -> {
            store.people().put(List.of(ADA));
            store.outgoing().putLast(WAITING);
        });
        Tampering.run(file, "update person set id = ''");
        AccountStore store = open();
        assertThat(owner.notices).singleElement().returns(Kind.SET_ASIDE_DAMAGED, StoreNotice::kind);
        assertThat(outgoing(store)).containsExactly(WAITING);
    }

    @Test
    void leavesAFileInItsPlaceThatOnlyCannotBeWrittenNow() throws IOException, SQLException {
        write(store -> store.outgoing().putLast(WAITING));
        Tampering.run(file, "delete from \"flyway_schema_history\"");
        AccountStore store = open();
        assertThat(store.hasFailed()).isTrue();
        assertThat(owner.notices).containsExactly(StoreNotice.of(Kind.DISK_FAILED));
        store.close();
        assertThat(files())
                .contains(file.path())
                .noneMatch(path -> path.toString().contains(".damaged-"));
    }

    @Test
    void setsAFileAsideThatTurnsOutToBeDamagedWhenItCanBeReadAgain() throws IOException {
        Path accounts = Files.writeString(folder.resolve("accounts"), "in the way of a folder");
        AccountStore store = open();
        Files.delete(accounts);
        Files.createDirectories(accounts);
        Files.writeString(file.path(), "this was a database once ".repeat(1000));
        assertThat(store.recover()).isTrue();
        assertThat(store.isDurable()).isTrue();
        assertThat(owner.restocked).hasSize(1);
        assertThat(owner.notices)
                .extracting(StoreNotice::kind)
                .containsExactly(Kind.DISK_FAILED, Kind.SET_ASIDE_DAMAGED, Kind.DISK_RECOVERED);
    }

    @Test
    void doesNotGoBackToAFileThatAnotherClientHasByNow() throws IOException {
        Path accounts = Files.writeString(folder.resolve("accounts"), "in the way of a folder");
        AccountStore first = open();
        Files.delete(accounts);
        AccountStore second = open();
        assertThat(first.recover()).isFalse();
        second.close();
        assertThat(first.recover()).isTrue();
    }

    private Path aside() {
        return file.path().resolveSibling(owner.notices.get(0).fileName());
    }

    @Test
    void worksInMemoryWhileAnotherClientHasTheFile() {
        AccountStore first = open();
        AccountStore second = open();
        assertThat(owner.notices).containsExactly(StoreNotice.of(Kind.IN_MEMORY));
        assertThat(first.isDurable()).isTrue();
        assertThat(second.isDurable()).isFalse();
        put(second, WAITING);
        assertThat(outgoing(second)).containsExactly(WAITING);
        assertThat(outgoing(first)).isEmpty();
    }

    @Test
    void worksInMemoryWhereNoFileCanBe() throws IOException {
        Files.writeString(folder.resolve("accounts"), "in the way of a folder");
        AccountStore store = open();
        assertThat(owner.notices).containsExactly(StoreNotice.of(Kind.DISK_FAILED));
        assertThat(store.hasFailed()).isTrue();
        put(store, WAITING);
        assertThat(outgoing(store)).containsExactly(WAITING);
    }

    @Test
    void goesOnInMemoryWhenTheDiskIsFullAndBackWhenItIsNot() throws IOException {
        file = FullDisk.of(file);
        AccountStore store = open();
        put(store, WAITING);
        FullDisk.fill(file);
        put(store, FAILED);
        assertThat(store.hasFailed()).isTrue();
        assertThat(owner.notices).containsExactly(StoreNotice.of(Kind.DISK_FAILED));
        assertThat(owner.restocked).hasSize(1);
        assertThat(owner.replacements).isEqualTo(1);
        assertThat(store.recover()).isFalse();
        FullDisk.free(file);
        assertThat(store.recover()).isTrue();
        assertThat(owner.notices).last().isEqualTo(StoreNotice.of(Kind.DISK_RECOVERED));
        assertThat(store.isDurable()).isTrue();
        assertThat(outgoing(store)).containsExactly(WAITING);
    }

    @Test
    void deletesTheFileWhenItIsToBeForgotten() {
        open().closeAndDelete();
        assertThat(file.path()).doesNotExist();
        assertThat(open().isDurable()).isTrue();
    }

    @Test
    void deletesWhatWasSetAsideAsWell() throws IOException {
        Files.createDirectories(file.path().getParent());
        Files.writeString(file.path(), "this was a database once ".repeat(1000));
        AccountStore store = open();
        assertThat(files()).contains(aside());
        StoreFile another = StoreFile.of(folder, "server:8443", "bob");
        another.create();
        store.closeAndDelete();
        assertThat(files()).containsExactlyInAnyOrder(lock(), another.path());
    }

    @Test
    void deletesTheFileAtItsEndIfAnotherClientWasToForgetIt() throws IOException {
        AccountStore first = open();
        open().closeAndDelete();
        put(first, WAITING);
        assertThat(outgoing(first)).containsExactly(WAITING);
        first.close();
        assertThat(files()).containsExactly(lock());
    }

    private Path lock() {
        return Path.of(file.path().toString().replace(".mv.db", ".lock"));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(file.path().getParent())) {
            return files.toList();
        }
    }

    @Test
    void knowsTheVersionOfItsNewestMigration() {
        int version = open().use(LocalStore::schemaVersion);
        assertThat(version).isEqualTo(Schema.NEWEST);
    }

    private AccountStore open() {
        AccountStore store = new AccountStore(file, Clock.systemUTC(), owner);
        opened.add(store);
        store.open();
        return store;
    }

    private void write(Consumer<LocalStore> change) {
        AccountStore store = open();
        store.use(now -> {
            now.transaction(() -> change.accept(now));
            return null;
        });
        store.close();
    }

    private static List<StoredMessage> outgoing(AccountStore account) {
        return account.use(store -> store.outgoing().all());
    }

    private static Map<DraftPlace, String> drafts(AccountStore account) {
        return account.use(store -> store.drafts().all());
    }

    private static void put(AccountStore account, StoredMessage message) {
        account.use(store -> {
            store.transaction(() -> store.outgoing().putLast(message));
            store.force();
            return null;
        });
    }

    private static final class Owner implements StoreOwner {
        private final List<StoreNotice> notices = new ArrayList<>();
        private final List<LocalStore> restocked = new ArrayList<>();
        private int replacements;

        @Override
        public void storeNotice(StoreNotice notice) {
            notices.add(notice);
        }

        @Override
        public void restock(LocalStore empty) {
            restocked.add(empty);
        }

        @Override
        public void replaced() {
            replacements++;
        }

        @Override
        public void merge(LocalStore reopened) {
            reopened.force();
        }
    }
}
