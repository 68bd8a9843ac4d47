package chat.lanyard.testsupport;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.function.Consumer;

/** One connection through a {@link LossyProxy}, with a thread for each direction. */
final class ProxiedConnection {
    private final Socket client;
    private final Socket server;
    private final Weather weather;
    private final Consumer<ProxiedConnection> onEnd;
    private volatile boolean swallowsUp;
    private volatile boolean swallowsDown;
    private volatile boolean cut;

    /** @param onEnd told when it is over, once or twice */
    ProxiedConnection(Socket client, Socket server, Weather weather, Consumer<ProxiedConnection> onEnd) {
        this.client = client;
        this.server = server;
        this.weather = weather;
        this.onEnd = onEnd;
    }

    void pumpUp() {
        pump(client, server, true);
    }

    void pumpDown() {
        pump(server, client, false);
    }

    /** Resets both sides. */
    void cut() {
        cut = true;
        breakOff();
    }

    boolean wasCut() {
        return cut;
    }

    void swallow(boolean upward, boolean downward) {
        swallowsUp |= upward;
        swallowsDown |= downward;
    }

    boolean isSwallowing() {
        return swallowsUp || swallowsDown;
    }

    private void pump(Socket from, Socket to, boolean upward) {
        try {
            if (passOn(from.getInputStream(), to.getOutputStream(), upward)) {
                cut();
            } else if (!isSwallowing()) {
                to.shutdownOutput();
                endIfBothAreDone(to);
            }
        } catch (IOException e) {
            if (!isSwallowing()) {
                breakOff(); // one side broke it; a half dead connection keeps even that from the other
            }
        }
    }

    /** Returns whether it has lived for as many bytes as it may, instead of to its end. */
    private boolean passOn(InputStream from, OutputStream to, boolean upward) throws IOException {
        byte[] piece = new byte[weather.pieceBytes()];
        long life = weather.lifeBytes();
        for (int length = from.read(piece); length >= 0; length = from.read(piece)) {
            weather.holdUp();
            int passed = (int) Math.min(length, life);
            if (!(upward ? swallowsUp : swallowsDown)) {
                to.write(piece, 0, passed);
            }
            life -= passed;
            if (life == 0) {
                return true;
            }
        }
        return false;
    }

    private void endIfBothAreDone(Socket ended) {
        Socket other = ended == client ? server : client;
        if (other.isOutputShutdown()) {
            LossyProxy.close(client);
            LossyProxy.close(server);
            onEnd.accept(this);
        }
    }

    private void breakOff() {
        LossyProxy.reset(client);
        LossyProxy.reset(server);
        onEnd.accept(this);
    }
}
