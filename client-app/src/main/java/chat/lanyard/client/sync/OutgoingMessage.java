package chat.lanyard.client.sync;

import chat.lanyard.client.store.StoredMessage;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.ClientMessageId;
import java.time.Instant;

/**
 * A message of the user on its way.
 *
 * @param at when it was typed; from {@link State#STORED} on, when the server stored it
 * @param failure why it is {@link State#FAILED}; else {@code null}
 */
public record OutgoingMessage(
        ClientMessageId id, ChannelId channel, String text, Instant at, State state, SendFailure failure) {
    /** How far it has come. */
    public enum State {
        /** It waits for its turn, for a connection, or for the result. */
        SENDING,
        STORED,
        FAILED,
        DISCARDED
    }

    static OutgoingMessage typed(ChannelId channel, String text, Instant now) {
        return new OutgoingMessage(ClientMessageId.random(), channel, text, now, State.SENDING, null);
    }

    static OutgoingMessage of(StoredMessage kept) {
        OutgoingMessage waiting =
                new OutgoingMessage(kept.id(), kept.channel(), kept.text(), kept.at(), State.SENDING, null);
        return kept.failure() == null ? waiting : waiting.failed(SendFailure.of(kept.failure()));
    }

    StoredMessage stored() {
        return new StoredMessage(id, channel, text, at, failure == null ? null : failure.name());
    }

    OutgoingMessage in(State changed) {
        return new OutgoingMessage(id, channel, text, at, changed, null);
    }

    OutgoingMessage storedAt(Instant stored) {
        return new OutgoingMessage(id, channel, text, stored, State.STORED, null);
    }

    OutgoingMessage failed(SendFailure reason) {
        return new OutgoingMessage(id, channel, text, at, State.FAILED, reason);
    }
}
