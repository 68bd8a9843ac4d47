package chat.lanyard.server.benchmark;

import chat.lanyard.server.cli.Main;
import chat.lanyard.server.fault.ServerProcess;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/** A file of a gibibyte up and down, with 64 MiB of heap on both sides, beside a plain copy of it with its SHA-256. */
final class FilesBenchmark {
    private static final String FIRST = "first";
    private static final String BIG = "big";
    private static final List<String> HEAP = List.of("-Xmx64m");
    private static final int MEBIBYTE = 1024 * 1024;
    private static final int MEBIBYTES = Integer.getInteger("lanyard.benchmark.mebibytes", 1024);
    private static final int FIRST_MEBIBYTES = 256;
    /** As the desktop client sets it. */
    private static final String BUFFERS = "-Djdk.httpclient.bufsize=131072";

    private static final double LEAST_RATIO = 0.5;

    private final Path scratch;
    private final int rounds;
    private final Report report;

    FilesBenchmark(Path scratch, int rounds, Report report) {
        this.scratch = scratch;
        this.rounds = rounds;
        this.report = report;
    }

    void run() throws IOException, InterruptedException {
        TestFolder folder = TestFolder.create(scratch.resolve("files"), 1);
        Series copy = new Series("%.0f MiB/s");
        Series up = new Series("%.0f MiB/s");
        Series down = new Series("%.0f MiB/s");
        for (int round = 0; round < rounds; round++) {
            file(FIRST, FIRST_MEBIBYTES, round);
            file(BIG, MEBIBYTES, rounds + round);
            String[] nanos = round(folder).split(" ");
            copy.add(rate(nanos[0]));
            up.add(rate(nanos[1]));
            down.add(rate(nanos[2]));
        }
        report.compare("a file of 1 GiB up, beside a plain copy with SHA-256", up, copy, LEAST_RATIO);
        report.compare("the same down", down, copy, LEAST_RATIO);
    }

    private static double rate(String nanos) {
        return MEBIBYTES * 1e9 / Long.parseLong(nanos.strip());
    }

    /** Another content each round, for the same one would be there already. */
    private void file(String name, int mebibytes, int seed) throws IOException {
        byte[] piece = new byte[MEBIBYTE];
        Random random = new Random(seed);
        try (OutputStream out = Files.newOutputStream(scratch.resolve(name))) {
            for (int i = 0; i < mebibytes; i++) {
                random.nextBytes(piece);
                out.write(piece);
            }
        }
    }

    private String round(TestFolder folder) throws IOException, InterruptedException {
        int port = freePort();
        ServerProcess server = new ServerProcess(
                HEAP,
                Main.class.getName(),
                List.of(
                        "serve",
                        "--data=" + folder.path(),
                        "--bind=127.0.0.1",
                        "--port=" + port,
                        "--chat-port=0",
                        "--backups=off"),
                folder.path().resolve("benchmark.err"));
        try {
            return carry("http://127.0.0.1:" + port, folder.tokens().get(0));
        } finally {
            server.close();
        }
    }

    private String carry(String api, String token) throws IOException, InterruptedException {
        Process client = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP.get(0),
                        BUFFERS,
                        "-cp",
                        System.getProperty("java.class.path"),
                        FileCarrier.class.getName(),
                        api,
                        token,
                        scratch.resolve(BIG).toString(),
                        scratch.resolve(FIRST).toString(),
                        scratch.resolve("copy").toString())
                .redirectError(Redirect.INHERIT)
                .start();
        String line = new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (client.waitFor() != 0) {
            throw new IOException("The client failed");
        }
        return line;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
