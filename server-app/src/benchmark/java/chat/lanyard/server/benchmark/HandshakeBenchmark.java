package chat.lanyard.server.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** Handshakes a second, with nobody else there and beside 10,000 idle connections. */
final class HandshakeBenchmark {
    private static final int USERS = 8;
    private static final int IDLE = 10_000;
    private static final double IDLE_SHARE = 0.5;
    private static final Duration WARM_UP = Duration.ofSeconds(8);
    private static final Duration TIME = Duration.ofSeconds(4);

    private final Path scratch;
    private final int rounds;
    private final Report report;
    private final Handshakes load = new Handshakes(TIME);

    HandshakeBenchmark(Path scratch, int rounds, Report report) {
        this.scratch = scratch;
        this.rounds = rounds;
        this.report = report;
    }

    void run() throws IOException {
        TestFolder folder = TestFolder.create(scratch.resolve("handshakes"), USERS);
        try (Candidate lanyard = Candidate.lanyard(folder);
                Candidate plain = Candidate.plain(scratch)) {
            new Handshakes(WARM_UP).run(lanyard);
            new Handshakes(WARM_UP.dividedBy(2)).run(plain);
            Series lanyardAlone = new Series("%,.0f");
            Series plainAlone = new Series("%,.0f");
            for (int round = 0; round < rounds; round++) {
                lanyardAlone.add(load.run(lanyard));
                plainAlone.add(load.run(plain));
            }
            report.compare("handshakes a second, no other connections", lanyardAlone, plainAlone, 1);
            besideIdle(lanyard, plain, lanyardAlone);
        }
    }

    private void besideIdle(Candidate lanyard, Candidate plain, Series lanyardAlone) throws IOException {
        Beside lanyardIdle = besideIdle(lanyard, rounds);
        Beside plainIdle = besideIdle(plain, 1); // opening so many takes it most of a minute
        report.compare(
                "sockets opened a second, one after the other, up to 10,000 that stay",
                lanyardIdle.opened,
                plainIdle.opened);
        report.compare("handshakes a second beside 10,000 idle connections", lanyardIdle.rates, plainIdle.rates);
        Series share = new Series("%.2f");
        share.add(lanyardIdle.rates.median() / lanyardAlone.median());
        report.check(
                "Lanyard's rate beside 10,000 idle, as a share of that alone",
                share,
                "≥ " + IDLE_SHARE,
                share.median() >= IDLE_SHARE);
    }

    private Beside besideIdle(Candidate server, int times) throws IOException {
        Beside beside = new Beside();
        long start = System.nanoTime();
        try (IdleCrowd idle = new IdleCrowd(server, IDLE)) {
            beside.opened.add(IDLE * 1e9 / (System.nanoTime() - start));
            for (int round = 0; round < times; round++) {
                beside.rates.add(load.run(server));
            }
            idle.requireAlive();
        }
        return beside;
    }

    private static final class Beside {
        final Series opened = new Series("%,.0f");
        final Series rates = new Series("%,.0f");
    }
}
