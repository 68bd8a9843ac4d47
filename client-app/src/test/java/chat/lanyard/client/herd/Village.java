package chat.lanyard.client.herd;

import static chat.lanyard.client.TestServer.join;

import chat.lanyard.client.Http;
import chat.lanyard.client.TestServer;
import chat.lanyard.client.session.Credentials;
import chat.lanyard.client.session.ServerAddress;
import chat.lanyard.client.session.Session;
import chat.lanyard.client.session.SignInService;
import chat.lanyard.client.session.TokenVault;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** People with accounts on a server, each signed in on some devices that keep their sessions. */
final class Village {
    private static final String PASSWORD = "correct horse";

    /** The server hashes passwords on two threads, and lets only so many wait for them. */
    private static final int AT_ONCE = 8;

    private final ServerAddress server;
    private final int people;
    private final List<SignInService> devices;

    Village(Path folder, ServerAddress server, int people, int devicesEach) {
        this.server = server;
        this.people = people;
        this.devices = IntStream.range(0, people * devicesEach)
                .mapToObj(i -> device(folder.resolve("device" + i)))
                .toList();
    }

    private static SignInService device(Path folder) {
        return new SignInService(
                () -> Http.CLIENT, new TestServer.NoLocalServer(), new TokenVault(folder), Clock.systemUTC());
    }

    /** Creates the accounts, and signs in on all devices. */
    List<Session> settle() {
        List<Session> sessions = new ArrayList<>();
        inParts(0, people, i -> devices.get(i).createAccount(server, person(i), null, null), sessions);
        inParts(people, devices.size(), i -> devices.get(i).signIn(server, person(i)), sessions);
        return sessions;
    }

    /** The sessions as they are found at the next start, without a token that opens the chat. */
    List<Session> reopened() {
        return devices.stream().map(device -> join(device.reopen())).toList();
    }

    private Credentials person(int device) {
        return new Credentials("person" + device % people, PASSWORD, true);
    }

    private static void inParts(int from, int to, IntFunction<CompletableFuture<Session>> open, List<Session> opened) {
        for (int start = from; start < to; start += AT_ONCE) {
            IntStream.range(start, Math.min(to, start + AT_ONCE))
                    .mapToObj(open)
                    .toList()
                    .forEach(one -> opened.add(join(one)));
        }
    }
}
