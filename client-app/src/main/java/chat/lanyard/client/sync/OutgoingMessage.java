package chat.lanyard.client.sync;

import chat.lanyard.client.store.StoredMessage;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.ClientMessageId;
import chat.lanyard.protocol.value.MessageId;
import chat.lanyard.protocol.value.MessageText;
import java.time.Instant;

/**
 * A message of the user on its way.
 *
 * @param replyTo the message in whose thread it stands, or {@code null}
 * @param at when it was typed; from {@link State#STORED} on, when the server stored it
 * @param files how many it has; it never goes without one of them
 * @param failure why it is {@link State#FAILED}; else {@code null}
 */
public record OutgoingMessage(
        ClientMessageId id,
        ChannelId channel,
        MessageId replyTo,
        String text,
        Instant at,
        int files,
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
                ClientMessageId.random(), place.channel(), place.root(), text, now, 0, State.SENDING, null);
    }

    static OutgoingMessage of(StoredMessage kept) {
        OutgoingMessage waiting = new OutgoingMessage(
                kept.id(), kept.channel(), kept.replyTo(), kept.text(), kept.at(), kept.files(), State.SENDING, null);
        return kept.failure() == null ? waiting : waiting.failed(SendFailure.of(kept.failure()));
    }

    /** Whether a server would take its text. */
    boolean isSendable() {
        try {
            MessageText.require(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false; // the screen says why
        }
    }

    StoredMessage stored() {
        return new StoredMessage(id, channel, replyTo, text, at, files, failure == null ? null : failure.name());
    }

    OutgoingMessage in(State changed) {
        return new OutgoingMessage(id, channel, replyTo, text, at, files, changed, null);
    }

    OutgoingMessage saying(String words) {
        return new OutgoingMessage(id, channel, replyTo, words, at, files, state, failure);
    }

    OutgoingMessage withFiles(int number) {
        return new OutgoingMessage(id, channel, replyTo, text, at, number, state, failure);
    }

    OutgoingMessage storedAt(Instant stored) {
        return new OutgoingMessage(id, channel, replyTo, text, stored, files, State.STORED, null);
    }

    OutgoingMessage failed(SendFailure reason) {
        return new OutgoingMessage(id, channel, replyTo, text, at, files, State.FAILED, reason);
    }
}
