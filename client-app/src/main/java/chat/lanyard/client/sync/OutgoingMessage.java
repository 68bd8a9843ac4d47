package chat.lanyard.client.sync;

import chat.lanyard.client.store.StoredMessage;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.ClientMessageId;
import chat.lanyard.protocol.value.MessageId;
import java.time.Instant;

/**
 * A message of the user on its way.
 *
 * @param replyTo the message in whose thread it stands, or {@code null}
 * @param at when it was typed; from {@link State#STORED} on, when the server stored it
 * @param failure why it is {@link State#FAILED}; else {@code null}
 */
public record OutgoingMessage(
        ClientMessageId id,
        ChannelId channel,
        MessageId replyTo,
        String text,
        Instant at,
        State state,
        SendFailure failure) {
    /** How far it has come. */
    public enum State {
        /** It waits for its turn, for a connection, or for the result. */
        SENDING,
        STORED,
        FAILED,
        DISCARDED
    }

    static OutgoingMessage typed(TimelinePlace place, String text, Instant now) {
        return new OutgoingMessage(
                ClientMessageId.random(), place.channel(), place.root(), text, now, State.SENDING, null);
    }

    static OutgoingMessage of(StoredMessage kept) {
        OutgoingMessage waiting = new OutgoingMessage(
                kept.id(), kept.channel(), kept.replyTo(), kept.text(), kept.at(), State.SENDING, null);
        return kept.failure() == null ? waiting : waiting.failed(SendFailure.of(kept.failure()));
    }

    StoredMessage stored() {
        return new StoredMessage(id, channel, replyTo, text, at, failure == null ? null : failure.name());
    }

    OutgoingMessage in(State changed) {
        return new OutgoingMessage(id, channel, replyTo, text, at, changed, null);
    }

    OutgoingMessage saying(String words) {
        return new OutgoingMessage(id, channel, replyTo, words, at, state, failure);
    }

    OutgoingMessage storedAt(Instant stored) {
        return new OutgoingMessage(id, channel, replyTo, text, stored, State.STORED, null);
    }

    OutgoingMessage failed(SendFailure reason) {
        return new OutgoingMessage(id, channel, replyTo, text, at, State.FAILED, reason);
    }
}
