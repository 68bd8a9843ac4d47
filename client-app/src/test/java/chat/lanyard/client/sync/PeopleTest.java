package chat.lanyard.client.sync;

import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.client.Http;
import chat.lanyard.client.RealServer;
import chat.lanyard.client.session.ServerAddress;
import chat.lanyard.client.session.ServerApi;
import chat.lanyard.client.session.ServerTime;
import chat.lanyard.client.session.Session;
import chat.lanyard.protocol.http.HttpApi;
import chat.lanyard.protocol.value.Availability;
import chat.lanyard.protocol.value.DeviceState;
import chat.lanyard.protocol.value.Emoji;
import chat.lanyard.protocol.value.Presence;
import chat.lanyard.protocol.value.Role;
import chat.lanyard.protocol.value.StatusMessage;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.protocol.value.UserProfile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two cores on a real server that tell each other who they are. */
class PeopleTest {
    private static final StatusMessage LUNCH = new StatusMessage(new Emoji("🍽️"), "At lunch", null);

    @TempDir
    Path folder;

    private RealServer server;
    private Session ada;
    private Session bob;
    private ChatClient adasCore;
    private ChatClient bobsCore;
    private final RecordingListener bobHears = new RecordingListener();
    private final Map<UserId, Presence> presences = new ConcurrentHashMap<>();

    @BeforeEach
    void start() {
        server = new RealServer(folder.resolve("server"));
        ada = join("ada");
        bob = join("bob");
        adasCore = open(ada, "ada", new RecordingListener());
        bobsCore = open(bob, "bob", bobHears);
        bobsCore.addListener(new SyncListener() {
            @Override
            public void presenceChanged(Map<UserId, Presence> changes, boolean complete) {
                presences.putAll(changes);
            }
        });
        await().until(() -> presenceOfAda() == Presence.ONLINE);
    }

    private Session join(String name) {
        ServerApi api = new ServerApi(
                Http.CLIENT,
                ServerAddress.parse(server.address()),
                new ServerTime(Clock.systemUTC(), System::nanoTime));
        HttpApi.SessionGranted granted = api.createAccount(new HttpApi.NewAccount(name, name, "correct horse", null))
                .thenCompose(account -> api.signIn(new HttpApi.NewSession(name, "correct horse", "test")))
                .join();
        return new Session(api, granted, kept -> {});
    }

    private ChatClient open(Session session, String name, SyncListener listener) {
        ChatClient core = new ChatClient(session, Http.CLIENT, Clock.systemUTC(), folder.resolve(name));
        core.addListener(listener);
        core.start();
        return core;
    }

    @AfterEach
    void stop() {
        adasCore.close();
        bobsCore.close();
        server.close();
    }

    @Test
    void tellEachOtherStatusNameAndPresence() {
        change(outcome -> adasCore.people().setStatus(LUNCH, outcome));
        change(outcome -> adasCore.people().update(ProfileChange.to("Ada L.", "Europe/London"), outcome));
        await().until(() -> adaToBob().displayName().equals("Ada L."));
        assertThat(adaToBob().status()).isEqualTo(LUNCH);
        assertThat(adaToBob().timeZone()).isEqualTo("Europe/London");

        adasCore.people().setDevice(DeviceState.AWAY);
        await().until(() -> presenceOfAda() == Presence.AWAY);
        change(outcome -> adasCore.people().update(ProfileChange.to(Availability.DND), outcome));
        await().until(() -> presenceOfAda() == Presence.DND);
    }

    @Test
    void giveRolesAsFarAsTheyMayAndLeaveOneOwner() {
        change(outcome -> adasCore.people().changeRole(bob.user().id(), Role.MODERATOR, outcome));
        await().until(() -> bobHears.people.stream()
                .anyMatch(person -> person.id().equals(bob.user().id()) && person.role() == Role.MODERATOR));
        assertThat(outcomeOf(outcome -> adasCore.people().changeRole(ada.user().id(), Role.MEMBER, outcome)))
                .contains(ChangeFailure.NOT_ALLOWED);
        assertThat(outcomeOf(outcome -> bobsCore.people().changeRole(ada.user().id(), Role.GUEST, outcome)))
                .contains(ChangeFailure.NOT_ALLOWED);
    }

    @Test
    void sayAgainThatNobodyIsThereWhenTheyComeBack() {
        adasCore.people().setDevice(DeviceState.AWAY);
        await().until(() -> presenceOfAda() == Presence.AWAY);
        server.stop();
        presences.clear();
        server.startAgain();
        adasCore.retryNow();
        bobsCore.retryNow();
        await().until(() -> presenceOfAda() == Presence.AWAY);
    }

    @Test
    void keepWhatOthersToldWhileThereIsNoServer() {
        change(outcome -> adasCore.people().setStatus(LUNCH, outcome));
        await().until(() -> LUNCH.equals(adaToBob().status()));
        bobsCore.close();
        bobsCore.closed().join();
        server.stop();
        bobHears.people = List.of();
        bobsCore = open(bob, "bob", bobHears);
        await().until(() -> LUNCH.equals(adaToBob().status()));
        server.startAgain();
    }

    @Test
    void showEachOtherPicturesAndKeepThem() throws IOException {
        AtomicReference<Optional<PictureFailure>> outcome = new AtomicReference<>();
        adasCore.pictures().change("no picture".getBytes(StandardCharsets.UTF_8), outcome::set);
        await().until(() -> Optional.of(PictureFailure.NO_PICTURE).equals(outcome.get()));
        adasCore.pictures().change(picture(), outcome::set);
        await().until(() -> adaToBob().avatar() != null);
        assertThat(outcome.get()).isEmpty();
        String name = adaToBob().avatar();

        BufferedImage fetched = ImageIO.read(new ByteArrayInputStream(load(name)));
        assertThat(fetched.getWidth()).isEqualTo(256);
        server.stop();
        assertThat(load(name)).isNotEmpty();
        server.startAgain();
        adasCore.retryNow();
        bobsCore.retryNow();
        await().until(() -> {
            adasCore.pictures().remove(outcome::set);
            return adaToBob().avatar() == null;
        });
    }

    private byte[] load(String name) {
        AtomicReference<byte[]> file = new AtomicReference<>();
        bobsCore.pictures().load(ada.user().id(), name, found -> file.set(found.orElse(null)));
        await().until(() -> file.get() != null);
        return file.get();
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB), "png", file);
        return file.toByteArray();
    }

    private interface Asking {
        void ask(Consumer<Optional<ChangeFailure>> outcome);
    }

    private static void change(Asking change) {
        assertThat(outcomeOf(change)).isEmpty();
    }

    private static Optional<ChangeFailure> outcomeOf(Asking change) {
        AtomicReference<Optional<ChangeFailure>> outcome = new AtomicReference<>();
        change.ask(outcome::set);
        await().until(() -> outcome.get() != null);
        return outcome.get();
    }

    private UserProfile adaToBob() {
        return bobHears.people.stream()
                .filter(person -> person.username().equals("ada"))
                .findFirst()
                .orElse(ada.user());
    }

    private Presence presenceOfAda() {
        return presences.get(ada.user().id());
    }

    private static ConditionFactory await() {
        return Awaitility.await().atMost(Duration.ofSeconds(30));
    }
}
