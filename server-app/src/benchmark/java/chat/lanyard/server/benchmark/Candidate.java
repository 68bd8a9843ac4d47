package chat.lanyard.server.benchmark;

import chat.lanyard.server.cli.Main;
import chat.lanyard.server.fault.ServerProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * One of the two servers that are compared, running.
 *
 * @param tokens one for each member; the plain server ignores them
 */
record Candidate(ServerProcess process, Dialect dialect, List<String> tokens) implements AutoCloseable {
    private static final List<String> HEAP = List.of("-Xmx512m");

    /** The real command line on this folder, as anybody would start it but for the limits. */
    static Candidate lanyard(TestFolder folder) throws IOException {
        ServerProcess process = new ServerProcess(
                HEAP,
                Main.class.getName(),
                List.of(
                        "serve",
                        "--data=" + folder.path(),
                        "--bind=127.0.0.1",
                        "--port=0",
                        "--chat-port=0",
                        "--rate-limits=off",
                        "--max-connections=20000",
                        "--max-connections-per-user=20000"),
                folder.path().resolve("benchmark.err"));
        return new Candidate(process, new LanyardDialect(), folder.tokens());
    }

    /** The library alone. */
    static Candidate plain(Path scratch) throws IOException {
        ServerProcess process =
                new ServerProcess(HEAP, PlainServer.class.getName(), List.of(), scratch.resolve("plain.err"));
        return new Candidate(process, new PlainDialect(), List.of("none"));
    }

    String token(int member) {
        return tokens.get(member % tokens.size());
    }

    @Override
    public void close() {
        process.close();
    }
}
