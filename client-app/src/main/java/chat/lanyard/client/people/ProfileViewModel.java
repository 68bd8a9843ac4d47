package chat.lanyard.client.people;

import chat.lanyard.client.sync.ChatClient;
import chat.lanyard.client.sync.PictureFailure;
import chat.lanyard.client.sync.ProfileChange;
import chat.lanyard.protocol.value.Availability;
import chat.lanyard.protocol.value.DeviceState;
import chat.lanyard.protocol.value.Emoji;
import chat.lanyard.protocol.value.ProtocolLimits;
import chat.lanyard.protocol.value.StatusMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the user tells of themselves, and changes of it. Belongs to the user interface's thread. */
public final class ProfileViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(ProfileViewModel.class);

    private final ChatClient client;
    private final Executor ui;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<ProfileFailure> failure = new ReadOnlyObjectWrapper<>();

    ProfileViewModel(ChatClient client, Executor ui) {
        this.client = client;
        this.ui = ui;
    }

    /** Whether a change is on its way. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Why the last change was not made; {@code null} if it was, or is on its way. */
    public ReadOnlyObjectProperty<ProfileFailure> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** What time it is, for the ends of statuses. */
    public Clock clock() {
        return client.clock();
    }

    /** Says that nobody has used this device for a while, or that somebody does again. */
    public void setIdle(boolean idle) {
        client.people().setDevice(idle ? DeviceState.AWAY : DeviceState.ONLINE);
    }

    /**
     * Sets the status; with neither emoji nor text there is none any more.
     *
     * @param until when it ends by itself, or {@code null}
     * @param done run when it is set
     */
    public void setStatus(String emoji, String text, Instant until, Runnable done) {
        begin();
        try {
            boolean none = emoji.isBlank() && text.isBlank();
            StatusMessage status =
                    none ? null : new StatusMessage(emoji.isBlank() ? null : new Emoji(emoji.strip()), text, until);
            client.people().setStatus(status, outcome -> end(outcome.map(ProfileFailure::of), done));
        } catch (IllegalArgumentException e) {
            end(Optional.of(ProfileFailure.INVALID), done);
        }
    }

    /** How the user appears, whatever their devices say. */
    public void setAvailability(Availability availability) {
        change(ProfileChange.to(availability), () -> {});
    }

    /** @param timeZone empty for none */
    public void update(String displayName, String timeZone, Runnable done) {
        change(ProfileChange.to(displayName, timeZone), done);
    }

    private void change(ProfileChange change, Runnable done) {
        begin();
        client.people().update(change, outcome -> end(outcome.map(ProfileFailure::of), done));
    }

    /** Makes a picture of a PNG or JPEG file, which is read on another thread. */
    public void choosePicture(Path file) {
        begin();
        CompletableFuture.runAsync(() -> read(file, this::pictureDone));
    }

    private void read(Path file, Consumer<Optional<PictureFailure>> outcome) {
        try {
            if (Files.size(file) > ProtocolLimits.AVATAR_BYTES) {
                outcome.accept(Optional.of(PictureFailure.TOO_LARGE));
            } else {
                client.pictures().change(Files.readAllBytes(file), outcome);
            }
        } catch (IOException e) {
            LOG.info("The picture cannot be read: {}", e.toString());
            outcome.accept(Optional.of(PictureFailure.NO_PICTURE));
        }
    }

    public void removePicture() {
        begin();
        client.pictures().remove(this::pictureDone);
    }

    private void pictureDone(Optional<PictureFailure> outcome) {
        end(outcome.map(ProfileFailure::of), () -> {});
    }

    private void begin() {
        failure.set(null);
        busy.set(true);
    }

    private void end(Optional<ProfileFailure> outcome, Runnable done) {
        ui.execute(() -> {
            busy.set(false);
            failure.set(outcome.orElse(null));
            if (outcome.isEmpty()) {
                done.run();
            }
        });
    }
}
