package chat.lanyard.client.fault;

import static org.awaitility.Awaitility.await;

import chat.lanyard.client.Http;
import chat.lanyard.client.attachment.ChosenFile;
import chat.lanyard.client.attachment.FileProgress;
import chat.lanyard.client.attachment.FileTransfers;
import chat.lanyard.client.attachment.ProgressMeter;
import chat.lanyard.client.session.ServerAddress;
import chat.lanyard.client.session.ServerApi;
import chat.lanyard.client.session.ServerTime;
import chat.lanyard.client.session.Session;
import chat.lanyard.client.store.OutgoingFile;
import chat.lanyard.client.sync.ChatClient;
import chat.lanyard.protocol.frame.ChannelEvent;
import chat.lanyard.protocol.frame.PersonalEvent;
import chat.lanyard.protocol.frame.SealedFamily;
import chat.lanyard.protocol.http.HttpApi;
import chat.lanyard.protocol.value.AttachmentId;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.ClientMessageId;
import chat.lanyard.server.LanyardServer;
import chat.lanyard.server.OfflineAdministration;
import chat.lanyard.server.ServerAddresses;
import chat.lanyard.server.log.ChannelLog;
import chat.lanyard.server.storage.Database;
import chat.lanyard.server.storage.Durability;
import chat.lanyard.server.storage.JdbcLogReader;
import chat.lanyard.server.storage.JdbcLogStore;
import chat.lanyard.server.user.RegistrationPolicy;
import chat.lanyard.testsupport.LossyProxy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * A real server, one person at a real core whose network can be taken away, another device of the same person, and
 * somebody else. All but the core reach the server directly.
 */
final class Neighborhood implements AutoCloseable {
    /** The user name of the person at the core. */
    static final String NAME = "ada";

    private static final String OTHER = "bob";
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Path folder;
    private final LossyProxy network = new LossyProxy();
    private final Session ada;
    private final Session bob;
    private LanyardServer server;
    private ServerAddresses addresses;
    private Device other;
    private Device otherDevice;
    private String oldMessage;
    private int people;
    private boolean moderator;
    private ChatClient core;
    private Watch watch;

    Neighborhood(Path folder) throws IOException {
        this.folder = folder;
        serve(0, 0);
        ada = join(NAME);
        bob = join(OTHER);
        connectDevices();
        openCore();
    }

    private void serve(int port, int chatPort) {
        server = LanyardServer.builder()
                .dataFolder(folder.resolve("server"))
                .bind("127.0.0.1")
                .port(port)
                .chatPort(chatPort)
                .chatUrl("ws://127.0.0.1:" + network.port() + "/v1/chat")
                .registration(RegistrationPolicy.OPEN)
                .rateLimits(false)
                .durability(Durability.PROCESS)
                .build();
        addresses = server.start().join();
        network.lead(addresses.chat().getPort(), new Random(1));
    }

    private Session join(String name) {
        ServerApi api = new ServerApi(
                Http.CLIENT, ServerAddress.of(addresses.api()), new ServerTime(Clock.systemUTC(), System::nanoTime));
        HttpApi.SessionGranted granted = api.createAccount(new HttpApi.NewAccount(name, name, "correct horse", null))
                .thenCompose(account -> api.signIn(new HttpApi.NewSession(name, "correct horse", "test")))
                .join();
        return new Session(api, granted, kept -> {});
    }

    private void connectDevices() {
        other = new Device(addresses.chat(), bob);
        otherDevice = new Device(addresses.chat(), ada);
    }

    /** Somebody else. */
    Device other() {
        return other;
    }

    /** Another device of the person at the core. */
    Device otherDevice() {
        return otherDevice;
    }

    /** A message of the other person that the core knew before anything changed. */
    String oldMessage() {
        return oldMessage;
    }

    /** Sees to an old message, and to devices that were not idle for long; returns what the core knows then. */
    Copy begin() {
        disconnectDevices();
        connectDevices();
        if (!watch.isOnline()) {
            reconnect(); // a case before this one failed
        }
        oldMessage = other.post("an old message");
        await().atMost(PATIENCE).until(() -> watch.isOnline() && known().contains(oldMessage));
        return known();
    }

    private ChannelId general() {
        return watch.conversations().stream()
                .filter(channel -> channel.name().equals("general"))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** The person at the core reads everything, connected or not. */
    void read() {
        core.reading().markRead(general());
    }

    /** The other person becomes a moderator, or a member again. */
    void changeRoleOfTheOther() {
        moderator = !moderator;
        otherDevice.changeRole(other, moderator ? "moderator" : "member");
    }

    /** The other person posts a message with a file; returns its id. */
    String postFile() throws IOException {
        Path file = Files.createTempFile(folder, "notes", ".txt");
        Files.writeString(file, "some words about " + file);
        CompletableFuture<AttachmentId> id = new CompletableFuture<>();
        CompletableFuture<FileProgress> end = new CompletableFuture<>();
        try (FileTransfers transfers = new FileTransfers(bob, Http.CLIENT)) {
            OutgoingFile outgoing = ChosenFile.of(file).in(ClientMessageId.random());
            transfers.upload(
                    outgoing, id::complete, new ProgressMeter(outgoing.size(), now -> complete(end, now), () -> 0));
            end.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
        }
        return other.postWith(id.join().value());
    }

    private static void complete(CompletableFuture<FileProgress> end, FileProgress now) {
        if (!now.isUnderWay()) {
            end.complete(now);
        }
    }

    /** Returns the user name of somebody new. */
    String addPerson() {
        String name = "newcomer" + ++people;
        join(name);
        return name;
    }

    /** The core loses its connection. */
    void cutOff() {
        network.refuse();
    }

    void reconnect() {
        network.heal();
        core.retryNow();
    }

    /** The core opens what it has kept, and connects. */
    void openCore() {
        watch = new Watch();
        core = new ChatClient(ada, Http.CLIENT, Clock.systemUTC(), folder.resolve("core"));
        core.addListener(watch);
        core.start();
        await("the core").atMost(PATIENCE).until(watch::isOnline);
    }

    void closeCore() {
        core.close();
        core.closed().join();
    }

    /** What the core knows. */
    Copy known() {
        return Copy.withSaved(core, watch);
    }

    /** The kinds of the newest events in the own log of the person at the core. */
    Set<Class<?>> personalKinds() {
        List<String> names;
        try (Device fresh = new Device(addresses.chat(), ada)) {
            names = fresh.personalEvents();
        }
        return SealedFamily.leaves(PersonalEvent.class).stream()
                .filter(kind -> names.contains(nameOf(kind)))
                .collect(Collectors.toSet());
    }

    /** {@code read.moved} for {@code ReadMoved}. */
    private static String nameOf(Class<?> kind) {
        return kind.getSimpleName().replaceAll("([a-z])([A-Z])", "$1.$2").toLowerCase(Locale.ROOT);
    }

    /** What a core fetches that knew nothing. */
    Copy fresh() throws IOException {
        Watch seen = new Watch();
        Path empty = Files.createTempDirectory(folder, "fresh");
        try (ChatClient fresh = new ChatClient(ada, Http.CLIENT, Clock.systemUTC(), empty)) {
            fresh.addListener(seen);
            fresh.start();
            await("a fresh core").atMost(PATIENCE).until(seen::isOnline);
            return Copy.withSaved(fresh, seen);
        }
    }

    /** Somebody's account is deleted while the server is at rest. */
    void deletePerson() throws IOException {
        String name = addPerson();
        atRest(() -> {
            try (OfflineAdministration offline = OfflineAdministration.open(folder.resolve("server"))) {
                offline.administration().deleteUser(name);
            }
        });
    }

    /** A server that knows more kinds of events was here for a while. */
    void appendUnrecognized() throws IOException {
        ChannelId channel = general();
        atRest(() -> {
            try (Database database = Database.open(folder.resolve("server"), Durability.PROCESS);
                    ChannelLog log =
                            new ChannelLog(new JdbcLogStore(database), new JdbcLogReader(database), batch -> {})) {
                log.submit(transaction -> transaction.channel(channel).append(this::unrecognized))
                        .join();
            }
        });
    }

    private ChannelEvent unrecognized(long sequence) {
        return new ChannelEvent.Unrecognized(
                sequence, Instant.parse("2026-11-23T09:00:00Z"), bob.user().id(), "poll.opened");
    }

    @FunctionalInterface
    private interface Work {
        void run() throws IOException;
    }

    private void atRest(Work work) throws IOException {
        disconnectDevices();
        server.close();
        work.run();
        serve(addresses.api().getPort(), addresses.chat().getPort());
        connectDevices();
    }

    private void disconnectDevices() {
        other.close();
        otherDevice.close();
    }

    @Override
    public void close() {
        closeCore();
        disconnectDevices();
        server.close();
        network.close();
    }
}
