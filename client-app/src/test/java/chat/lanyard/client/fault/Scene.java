package chat.lanyard.client.fault;

import static org.awaitility.Awaitility.await;

import chat.lanyard.client.ServerProcess;
import chat.lanyard.client.session.ServerAddress;
import chat.lanyard.testsupport.LossyProxy;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A server in its own process, people who reach it over bad networks, and a crew of others in a process of their own. */
final class Scene implements AutoCloseable {
    private static final int CREW = 6;
    private static final int MEDDLERS = 3;
    private static final int SECOND_DEVICES = 3;
    private static final int LAST_WORDS_MILLIS = 500;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final LossyProxy api = new LossyProxy();
    private final LossyProxy chat = new LossyProxy();
    private final Tally tally = new Tally();
    private final Typist typist = new Typist();
    private final List<Participant> people = new ArrayList<>();
    private final List<Meddler> meddlers = new ArrayList<>();
    private final Path folder;
    private final ServerProcess server;
    private final List<Path> homes = new ArrayList<>();
    private final List<Path> secondHomes = new ArrayList<>();
    private final Crew crew;

    /** Starts the server in a folder, on a copy of what was seeded, and lets everybody have signed in there. */
    Scene(Path folder, SeededFolder seeded) throws IOException {
        this.folder = folder;
        seeded.copyTo(dataFolder());
        String chatUrl = chatAt(chat.port());
        server = new ServerProcess(folder.resolve("server"), "--chat-url=" + chatUrl);
        for (String name : seeded.people()) {
            homes.add(folder.resolve(name));
            ServerAddress address = ServerAddress.parse("127.0.0.1:" + api.port());
            Participant.prepare(folder.resolve(name), address, chatUrl, seeded.session(name));
        }
        for (String name : seeded.people().subList(CREW, CREW + SECOND_DEVICES)) {
            Path home = folder.resolve(name + "-second");
            secondHomes.add(home);
            ServerAddress address = ServerAddress.parse("127.0.0.1:" + api.port());
            Participant.prepare(home, address, chatUrl, seeded.secondDevice(name));
        }
        crew = new Crew(folder.resolve("crew.txt"), homes.subList(0, CREW));
    }

    private static String chatAt(int port) {
        return "ws://127.0.0.1:" + port + "/v1/chat";
    }

    /** Connects everybody, and lets them type. */
    void begin(Random random) throws IOException {
        api.lead(server.port(), new Random(random.nextLong()));
        chat.lead(server.chatPort(), new Random(random.nextLong()));
        crew.start(random.nextLong());
        List<Participant> readers = Participant.openAll(secondHomes);
        people.addAll(readers);
        people.addAll(Participant.openAll(homes.subList(CREW, homes.size())));
        await("everybody").atMost(PATIENCE).until(() -> people.stream().allMatch(Participant::isSettled));
        long seed = random.nextLong();
        readers.forEach(person -> typist.startReading(person, seed));
        people.stream().filter(person -> !readers.contains(person)).forEach(person -> typist.start(person, seed));
        some(MEDDLERS).forEach(person -> meddlers.add(new Meddler(person, api(), direct(), random.nextLong())));
    }

    /** The chat without any network in between. */
    URI direct() {
        return URI.create(chatAt(server.chatPort()));
    }

    private URI api() {
        return URI.create("http://127.0.0.1:" + server.port());
    }

    Path dataFolder() {
        return folder.resolve("server").resolve("data");
    }

    ServerProcess server() {
        return server;
    }

    Crew crew() {
        return crew;
    }

    List<Participant> people() {
        return people;
    }

    List<LossyProxy> networks() {
        return List.of(api, chat);
    }

    /** So many of them; after the calm those whose process was killed. */
    List<Participant> some(int number) {
        return people.subList(people.size() - number, people.size());
    }

    Tally tally() {
        return tally;
    }

    int cuts() {
        return api.cuts() + chat.cuts();
    }

    /**
     * Nobody types any more, the networks are fair again. No answers come any more to the crew, then its process is
     * killed with whatever has none; its people go on in this one.
     */
    void calm() {
        networks().forEach(network -> network.swallow(1, false, true));
        Signals.pause(LAST_WORDS_MILLIS);
        crew.kill();
        typist.close();
        networks().forEach(LossyProxy::heal);
        meddlers.forEach(Meddler::close);
        people.addAll(Participant.openAll(homes.subList(0, CREW)));
    }

    /** Ends the people and the server, in order. */
    @Override
    public void close() {
        typist.close();
        crew.close();
        meddlers.forEach(Meddler::close);
        people.forEach(Participant::close);
        server.close();
        networks().forEach(LossyProxy::close);
    }
}
