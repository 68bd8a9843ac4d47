package chat.lanyard.server.benchmark;

import chat.lanyard.server.fault.ServerProcess;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;

/** The resident set of a process: what the system says of it right after its garbage was collected. */
final class ResidentMemory {
    private static final String LABEL = "VmRSS:";
    private static final int COLLECTIONS = 2;

    private ResidentMemory() {}

    /** In bytes. */
    static long of(ServerProcess process) throws IOException, InterruptedException {
        for (int i = 0; i < COLLECTIONS; i++) {
            collectGarbage(process);
        }
        for (String line : Files.readAllLines(Path.of("/proc/" + process.pid() + "/status"))) {
            if (line.startsWith(LABEL)) {
                return 1024 * Long.parseLong(line.replaceAll("\\D", ""));
            }
        }
        throw new IOException("This system does not tell the resident set of a process");
    }

    private static void collectGarbage(ServerProcess process) throws IOException, InterruptedException {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        new ProcessBuilder(jcmd, Long.toString(process.pid()), "GC.run")
                .redirectOutput(Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
