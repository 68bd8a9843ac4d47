package chat.lanyard.client.herd;

import chat.lanyard.client.ServerProcess;
import chat.lanyard.client.session.ServerAddress;
import chat.lanyard.protocol.handshake.Handshake;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long 2,000 real connections take to come back. No test by its name: it wants a machine to itself and takes a few
 * minutes.
 */
class HerdMeasurement {
    private static final int PEOPLE = Integer.getInteger("lanyard.herd.people", 2000);
    private static final int DEVICES_EACH = Integer.getInteger("lanyard.herd.devices", 1);
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    Path folder;

    @Test
    void everybodyIsBack() throws IOException {
        List<Settlers.Settled> people = Settlers.settle(folder.resolve("server/data"), PEOPLE, DEVICES_EACH);
        try (ServerProcess server = new ServerProcess(folder.resolve("server"), options())) {
            Village village = new Village(
                    folder.resolve("devices"),
                    ServerAddress.parse(server.address()),
                    URI.create("ws://127.0.0.1:" + server.chatPort() + Handshake.PATH),
                    people);
            try (Herd herd = new Herd(village.refreshed(), 7)) {
                herd.start();
                herd.awaitAllOnline(PATIENCE);
                measure("killed (kill -9)", server, server::kill, herd);
                measure("killed again", server, server::kill, herd);
                measure("restarted (SIGTERM)", server, server::terminate, herd);
                measure("restarted again", server, server::terminate, herd);
            }
            server.kill();
            try (Herd expired = new Herd(village.reopened(), 8)) {
                expired.start();
                measure("killed, all tokens expired meanwhile", server, () -> {}, expired);
            }
        }
    }

    private static String[] options() {
        return new String[] {"--registration=open", "--rate-limits=off"};
    }

    private void measure(String what, ServerProcess server, Runnable end, Herd herd) throws IOException {
        long gone = System.nanoTime();
        end.run();
        herd.awaitAllGone(PATIENCE);
        long noticed = System.nanoTime();
        server.start();
        long ready = System.nanoTime();
        Duration serverBefore = processor(server.pid());
        Duration clientsBefore = processor(ProcessHandle.current().pid());
        herd.awaitAllOnline(PATIENCE);
        List<Duration> back = herd.backAfter(ready);
        System.out.printf(
                "| %s | %.1f s | %.1f s | %.1f s | %.1f s | %.1f s | %.1f s | %d | %.1f s | %.1f s |%n",
                what,
                seconds(Duration.ofNanos(noticed - gone)),
                seconds(Duration.ofNanos(ready - gone)),
                seconds(back.get(back.size() / 4)),
                seconds(back.get(back.size() / 2)),
                seconds(back.get(back.size() * 99 / 100)),
                seconds(back.get(back.size() - 1)),
                herd.refusalsAfter(ready),
                seconds(processor(server.pid()).minus(serverBefore)),
                seconds(processor(ProcessHandle.current().pid()).minus(clientsBefore)));
    }

    /** Processor time, which other load on the machine disturbs far less than the clock's. */
    private static Duration processor(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().totalCpuDuration())
                .orElse(Duration.ZERO);
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1000.0;
    }
}
