package chat.lanyard.client.fault;

import chat.lanyard.client.Http;
import chat.lanyard.client.session.ServerAddress;
import chat.lanyard.client.session.ServerApi;
import chat.lanyard.client.session.ServerTime;
import chat.lanyard.protocol.http.HttpApi;
import chat.lanyard.protocol.value.ChannelDetails;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.ChannelKind;
import chat.lanyard.server.LanyardServer;
import chat.lanyard.server.OfflineAdministration;
import chat.lanyard.server.channel.Channel;
import chat.lanyard.server.storage.Database;
import chat.lanyard.server.storage.Durability;
import chat.lanyard.server.storage.JdbcChannelRepository;
import chat.lanyard.server.storage.JdbcLogStore;
import chat.lanyard.server.user.RegistrationPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A server's data folder with five channels and many people signed in; made once, and copied for each round. */
final class SeededFolder {
    /** Beside {@code general}; there is no command yet that makes a channel. */
    private static final List<String> CHANNELS = List.of("boats", "crew", "dock", "engine");

    private static final String PASSWORD = "correct horse";

    private final Path folder;
    private final Map<String, HttpApi.SessionGranted> sessions = new LinkedHashMap<>();
    private final Map<String, HttpApi.SessionGranted> secondDevices = new LinkedHashMap<>();

    private SeededFolder(Path folder) {
        this.folder = folder;
    }

    /** Makes one with so many people, through the server's own code. */
    static SeededFolder make(Path folder, int people) throws IOException {
        SeededFolder seeded = new SeededFolder(folder);
        OfflineAdministration.open(folder).close();
        seeded.addChannels();
        seeded.addPeople(people);
        return seeded;
    }

    /** The server puts whoever gets an account into every public channel that nobody made. */
    private void addChannels() {
        try (Database database = Database.open(folder, Durability.PROCESS)) {
            JdbcChannelRepository channels = new JdbcChannelRepository(database);
            CHANNELS.forEach(name -> channels.insert(new Channel(
                    new ChannelId("c-" + name), ChannelKind.PUBLIC, new ChannelDetails(name, "", "", false), null)));
            new JdbcLogStore(database).commit();
        }
    }

    private void addPeople(int people) {
        try (LanyardServer server = LanyardServer.builder()
                .dataFolder(folder)
                .bind("127.0.0.1")
                .port(0)
                .chatPort(0)
                .registration(RegistrationPolicy.OPEN)
                .rateLimits(false)
                .build()) {
            ServerApi api = new ServerApi(
                    Http.CLIENT,
                    ServerAddress.of(server.start().join().api()),
                    new ServerTime(Clock.systemUTC(), System::nanoTime));
            for (int person = 1; person <= people; person++) {
                signUp(api, "p" + person);
            }
        }
    }

    private void signUp(ServerApi api, String name) {
        HttpApi.SessionGranted granted = api.createAccount(new HttpApi.NewAccount(name, name, PASSWORD, null))
                .thenCompose(account -> api.signIn(new HttpApi.NewSession(name, PASSWORD, "fault run")))
                .join();
        sessions.put(name, granted);
        secondDevices.put(
                name,
                api.signIn(new HttpApi.NewSession(name, PASSWORD, "second device"))
                        .join());
    }

    List<String> people() {
        return List.copyOf(sessions.keySet());
    }

    /** What brings this person back without a password, on every copy of the folder. */
    HttpApi.SessionGranted session(String person) {
        return sessions.get(person);
    }

    /** The same for another device of this person. */
    HttpApi.SessionGranted secondDevice(String person) {
        return secondDevices.get(person);
    }

    void copyTo(Path target) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                Path copy = target.resolve(folder.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
    }
}
