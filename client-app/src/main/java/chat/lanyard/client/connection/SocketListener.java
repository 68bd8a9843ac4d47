package chat.lanyard.client.connection;

import java.util.concurrent.CompletionStage;

/** Hears one socket, on whatever thread it has; nothing comes after {@link #ended}. */
interface SocketListener {
    /** The handshake is done. */
    void opened();

    /** A text came; the next one is read when this one is dealt with. */
    CompletionStage<Void> received(String text);

    /** Something came, even if it was only a sign of life. */
    void alive();

    void ended(SocketEnd end);
}
