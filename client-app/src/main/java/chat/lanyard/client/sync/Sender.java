package chat.lanyard.client.sync;

import chat.lanyard.client.connection.ConnectionState;
import chat.lanyard.client.connection.RequestException;
import chat.lanyard.client.connection.ServerConnection;
import chat.lanyard.client.session.Causes;
import chat.lanyard.protocol.frame.ClientFrame;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.ClientMessageId;
import chat.lanyard.protocol.value.ErrorCode;
import chat.lanyard.protocol.value.ErrorDetail;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what waits in the outbox. Of a channel one message at a time is with the server, so that their order holds
 * whatever happens to one of them; channels do not wait for each other. Confined to the event thread.
 */
final class Sender {
    private static final Logger LOG = LoggerFactory.getLogger(Sender.class);
    private static final int PAUSE_SECONDS = 1;
    private static final int AT_ONCE = 4;
    private static final Set<ErrorCode> PASSING = EnumSet.of(ErrorCode.RATE_LIMITED, ErrorCode.UNAVAILABLE);
    private static final Set<ConnectionState> CONNECTED =
            EnumSet.of(ConnectionState.CATCHING_UP, ConnectionState.ONLINE);

    private final Outbox outbox;
    private final ServerConnection connection;
    private final ScheduledExecutorService events;
    private final Map<ChannelId, ClientMessageId> inFlight = new HashMap<>();

    /** How many channels send at a time; one after the server had too much, so that it is not asked in vain often. */
    private int limit = AT_ONCE;

    private boolean pausing;

    Sender(Outbox outbox, ServerConnection connection, ScheduledExecutorService events) {
        this.outbox = outbox;
        this.connection = connection;
        this.events = events;
        outbox.setOnReady(this::sendNext);
    }

    boolean isInFlight(ClientMessageId message) {
        return inFlight.containsValue(message);
    }

    /** Sends what waits, as far as the connection allows it. */
    void sendNext() {
        if (pausing || !CONNECTED.contains(connection.status().state())) {
            return;
        }
        if (!outbox.isWaiting()) {
            limit = AT_ONCE;
            return;
        }
        for (OutgoingMessage message : outbox.heads(channel -> !inFlight.containsKey(channel))) {
            if (inFlight.size() < limit) {
                send(message);
            }
        }
    }

    private void send(OutgoingMessage message) {
        inFlight.put(message.channel(), message.id());
        connection
                .request(id -> new ClientFrame.PostMessage(
                        id,
                        message.channel(),
                        message.id(),
                        message.text(),
                        message.replyTo(),
                        outbox.attachmentsOf(message.id())))
                .whenComplete((posted, error) -> {
                    inFlight.remove(message.channel());
                    if (error == null) {
                        outbox.stored(message.id(), posted.at());
                        sendNext();
                    } else {
                        unanswered(message, Causes.of(error));
                    }
                });
    }

    private void unanswered(OutgoingMessage message, Throwable error) {
        ErrorDetail detail = error instanceof RequestException refused ? refused.error() : null;
        if (detail == null || PASSING.stream().anyMatch(detail::is)) {
            LOG.info("A message has to be sent again: {}", error.getMessage());
            limit = detail == null ? limit : 1;
            pause();
        } else {
            refused(message, detail);
            sendNext();
        }
    }

    /** What cannot be found is a file, if there are any: the server keeps them for a time only, and the message is new. */
    private void refused(OutgoingMessage message, ErrorDetail error) {
        if (error.is(ErrorCode.NOT_FOUND) && !outbox.attachmentsOf(message.id()).isEmpty()) {
            outbox.failFiles(message);
        } else {
            outbox.fail(message, failureOf(error));
        }
    }

    private void pause() {
        if (!pausing) {
            pausing = true;
            events.schedule(this::goOn, PAUSE_SECONDS, TimeUnit.SECONDS);
        }
    }

    private void goOn() {
        pausing = false;
        sendNext();
    }

    private static SendFailure failureOf(ErrorDetail error) {
        return switch (ErrorCode.of(error.code()).orElse(ErrorCode.INTERNAL_ERROR)) {
            case INVALID_REQUEST, PAYLOAD_TOO_LARGE -> SendFailure.INVALID;
            case NOT_FOUND -> SendFailure.NO_CONVERSATION;
            case FORBIDDEN -> SendFailure.NOT_ALLOWED;
            default -> SendFailure.SERVER_FAILED;
        };
    }
}
