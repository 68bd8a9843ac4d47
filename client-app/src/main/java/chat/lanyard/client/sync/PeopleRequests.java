package chat.lanyard.client.sync;

import chat.lanyard.client.connection.ConnectionState;
import chat.lanyard.client.connection.ConnectionStatus;
import chat.lanyard.client.connection.ServerConnection;
import chat.lanyard.protocol.frame.AdministrationFrame;
import chat.lanyard.protocol.frame.ClientFrame;
import chat.lanyard.protocol.frame.PeopleFrame;
import chat.lanyard.protocol.frame.RequestResult;
import chat.lanyard.protocol.value.DeviceState;
import chat.lanyard.protocol.value.RequestId;
import chat.lanyard.protocol.value.Role;
import chat.lanyard.protocol.value.StatusMessage;
import chat.lanyard.protocol.value.UserId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Tells the server what the user says of themselves, and asks about others. What changes comes back with the profiles; the
 * outcome only says whether it will. Methods may be called from any thread, outcomes come on the event thread.
 */
public final class PeopleRequests implements SyncListener {
    private final ServerConnection connection;
    private final Conversations conversations;
    private final Executor events;
    private DeviceState device = DeviceState.ONLINE;

    PeopleRequests(ServerConnection connection, Conversations conversations, Executor events) {
        this.connection = connection;
        this.conversations = conversations;
        this.events = events;
    }

    /** Says whether somebody uses this device; told anew to a server that has not heard it. */
    public void setDevice(DeviceState state) {
        events.execute(() -> {
            device = state;
            tellDevice();
        });
    }

    private void tellDevice() {
        connection.request(id -> new PeopleFrame.SetPresence(id, device));
    }

    @Override
    public void statusChanged(ConnectionStatus status) {
        if (status.state() == ConnectionState.ONLINE && device != DeviceState.ONLINE) {
            tellDevice();
        }
    }

    /** Says something beside the user's name; {@code null} for nothing any more. */
    public void setStatus(StatusMessage status, Consumer<Optional<ChangeFailure>> outcome) {
        change(id -> new PeopleFrame.SetStatus(id, status), outcome);
    }

    /** Changes the user's profile. */
    public void update(ProfileChange change, Consumer<Optional<ChangeFailure>> outcome) {
        change(
                id -> new PeopleFrame.UpdateProfile(id, change.displayName(), change.timeZone(), change.availability()),
                outcome);
    }

    /** Gives somebody another role. */
    public void changeRole(UserId person, Role role, Consumer<Optional<ChangeFailure>> outcome) {
        change(id -> new AdministrationFrame.ChangeRole(id, person, role), outcome);
    }

    private void change(
            Function<RequestId, ClientFrame<RequestResult.Done>> request, Consumer<Optional<ChangeFailure>> outcome) {
        ask(request).whenComplete((done, error) -> outcome.accept(failureOf(error)));
    }

    private static Optional<ChangeFailure> failureOf(Throwable error) {
        return error instanceof IllegalArgumentException
                        || error != null && error.getCause() instanceof IllegalArgumentException
                ? Optional.of(ChangeFailure.INVALID) // the server would say the same
                : Optional.ofNullable(error).map(ChangeFailure::of);
    }

    /** Asks the server for people by a part of a name; those whom this computer did not know become known. */
    public void find(String part) {
        ask(id -> new PeopleFrame.FindPeople(id, part, null, null))
                .thenAccept(page -> conversations.learn(page.users()));
    }

    /** Tells when somebody was last there, if that is known and the person is not there now. */
    public void lastSeen(UserId person, Consumer<Instant> reader) {
        ask(id -> new PeopleFrame.AskLastSeen(id, Set.of(person)))
                .thenAccept(answer ->
                        Optional.ofNullable(answer.lastSeen().get(person)).ifPresent(reader));
    }

    private <R extends RequestResult> CompletableFuture<R> ask(Function<RequestId, ClientFrame<R>> request) {
        return CompletableFuture.completedFuture(request).thenComposeAsync(connection::request, events);
    }
}
