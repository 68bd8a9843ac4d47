package chat.lanyard.client.fault;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Stops and continues other processes. */
final class Signals {
    private Signals() {}

    /** Lets a process stand still for a while, its connections open. */
    static void freeze(long pid, int millis) throws IOException {
        send("-STOP", pid);
        pause(millis);
        send("-CONT", pid);
    }

    private static void send(String signal, long pid) throws IOException {
        Process kill = new ProcessBuilder("kill", signal, Long.toString(pid)).start();
        if (kill.onExit().join().exitValue() != 0) {
            throw new IOException("kill " + signal + " " + pid + " failed");
        }
    }

    /** How long a fault lasts. */
    static void pause(int millis) {
        CompletableFuture.runAsync(() -> {}, CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS))
                .join();
    }
}
