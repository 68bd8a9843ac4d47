package chat.lanyard.client.sync;

import chat.lanyard.client.connection.ConnectionState;
import chat.lanyard.client.connection.RequestException;
import chat.lanyard.client.connection.ServerConnection;
import chat.lanyard.protocol.frame.ChannelEvent;
import chat.lanyard.protocol.frame.ClientFrame;
import chat.lanyard.protocol.value.ClientMessageId;
import chat.lanyard.protocol.value.ErrorCode;
import chat.lanyard.protocol.value.ErrorDetail;
import chat.lanyard.protocol.value.MessageText;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The user's messages on their way. One at a time is with the server, so that their order holds whatever happens to
 * one of them; each keeps its id, so that sending it again posts nothing twice. Confined to the event thread.
 */
final class Outbox {
    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
    private static final int PAUSE_SECONDS = 1;
    private static final Set<ErrorCode> PASSING = EnumSet.of(ErrorCode.RATE_LIMITED, ErrorCode.UNAVAILABLE);

    private final ServerConnection connection;
    private final ScheduledExecutorService events;
    private final SyncListeners listeners;
    private final Map<ClientMessageId, OutgoingMessage> messages = new LinkedHashMap<>();
    private ClientMessageId inFlight;

    Outbox(ServerConnection connection, ScheduledExecutorService events, SyncListeners listeners) {
        this.connection = connection;
        this.events = events;
        this.listeners = listeners;
    }

    /** What is typed and neither stored nor given up, in the order of typing. */
    List<OutgoingMessage> messages() {
        return List.copyOf(messages.values());
    }

    /** Takes a message; one that no server would take fails at once. */
    void add(OutgoingMessage message) {
        put(message);
        if (isSendable(message.text())) {
            sendNext();
        } else {
            put(message.failed(SendFailure.INVALID));
        }
    }

    private static boolean isSendable(String text) {
        try {
            MessageText.require(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false; // the screen says why
        }
    }

    /** Puts a message that failed at the end of the line. */
    void retry(ClientMessageId id) {
        OutgoingMessage message = messages.get(id);
        if (message != null && message.state() == OutgoingMessage.State.FAILED) {
            messages.remove(id);
            add(message.in(OutgoingMessage.State.SENDING));
        }
    }

    void discard(ClientMessageId id) {
        OutgoingMessage message = messages.get(id);
        if (message != null && message.state() == OutgoingMessage.State.FAILED) {
            leave(message.in(OutgoingMessage.State.DISCARDED));
        }
    }

    /** The server's own word that a message is in the log, whether its result came or not. */
    void seen(ChannelEvent.MessagePosted posted) {
        stored(posted.message().clientMessageId(), posted.at());
    }

    /** Sends the first that waits, if the connection allows it. */
    void sendNext() {
        if (inFlight != null || connection.status().state() != ConnectionState.ONLINE) {
            return;
        }
        messages.values().stream()
                .filter(message -> message.state() == OutgoingMessage.State.SENDING)
                .findFirst()
                .ifPresent(this::send);
    }

    private void send(OutgoingMessage message) {
        inFlight = message.id();
        connection
                .request(id -> new ClientFrame.PostMessage(
                        id, message.channel(), message.id(), message.text(), null, List.of()))
                .whenComplete((posted, error) -> {
                    inFlight = null;
                    if (error == null) {
                        stored(message.id(), posted.at());
                        sendNext();
                    } else {
                        unanswered(message, error instanceof CompletionException ? error.getCause() : error);
                    }
                });
    }

    private void unanswered(OutgoingMessage message, Throwable error) {
        ErrorDetail detail = error instanceof RequestException refused ? refused.error() : null;
        boolean passing = detail == null || PASSING.stream().anyMatch(detail::is);
        if (passing) {
            LOG.info("A message has to be sent again: {}", error.getMessage());
            events.schedule(this::sendNext, PAUSE_SECONDS, TimeUnit.SECONDS);
        } else {
            if (messages.containsKey(message.id())) {
                put(message.failed(failureOf(detail)));
            }
            sendNext();
        }
    }

    private static SendFailure failureOf(ErrorDetail error) {
        return switch (ErrorCode.of(error.code()).orElse(ErrorCode.INTERNAL_ERROR)) {
            case INVALID_REQUEST, PAYLOAD_TOO_LARGE -> SendFailure.INVALID;
            case NOT_FOUND -> SendFailure.NO_CONVERSATION;
            case FORBIDDEN -> SendFailure.NOT_ALLOWED;
            default -> SendFailure.SERVER_FAILED;
        };
    }

    private void stored(ClientMessageId id, Instant at) {
        OutgoingMessage message = messages.get(id);
        if (message != null) {
            leave(message.storedAt(at));
        }
    }

    private void put(OutgoingMessage message) {
        messages.put(message.id(), message);
        listeners.tell(listener -> listener.outgoingChanged(message));
    }

    private void leave(OutgoingMessage message) {
        messages.remove(message.id());
        listeners.tell(listener -> listener.outgoingChanged(message));
    }
}
