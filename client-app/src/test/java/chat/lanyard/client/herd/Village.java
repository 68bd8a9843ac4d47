package chat.lanyard.client.herd;

import static chat.lanyard.client.TestServer.join;

import chat.lanyard.client.Http;
import chat.lanyard.client.TestServer;
import chat.lanyard.client.session.SavedSession;
import chat.lanyard.client.session.ServerAddress;
import chat.lanyard.client.session.Session;
import chat.lanyard.client.session.SignInService;
import chat.lanyard.client.session.TokenVault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Devices that keep the sessions of the people who live on a server, and show them when they are started. */
final class Village {
    /** So many at once as the server is sure to take in its stride. */
    private static final int AT_ONCE = 50;

    private final List<SignInService> devices = new ArrayList<>();

    /** @param people signed in there, by name of their devices */
    Village(Path folder, ServerAddress server, URI chat, List<Settlers.Settled> people) {
        for (Settlers.Settled person : people) {
            TokenVault vault = new TokenVault(folder.resolve("device" + devices.size()));
            vault.save(new SavedSession(server, null, person.refreshToken(), person.profile(), chat.toString()));
            devices.add(new SignInService(() -> Http.CLIENT, new TestServer.NoLocalServer(), vault, Clock.systemUTC()));
        }
    }

    /** The sessions as they are found at a start, without a token that opens the chat. */
    List<Session> reopened() {
        return devices.stream().map(device -> join(device.reopen())).toList();
    }

    /** The same, each with a fresh token. */
    List<Session> refreshed() {
        List<Session> sessions = reopened();
        for (int from = 0; from < sessions.size(); from += AT_ONCE) {
            join(CompletableFuture.allOf(sessions.subList(from, Math.min(sessions.size(), from + AT_ONCE)).stream()
                    .map(Session::refresh)
                    .toArray(CompletableFuture[]::new)));
        }
        return sessions;
    }
}
