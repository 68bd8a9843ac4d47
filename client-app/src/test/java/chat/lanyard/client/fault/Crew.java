package chat.lanyard.client.fault;

import chat.lanyard.client.ChildJvm;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** People whose cores live in a process of their own, so that it can be killed and frozen. */
final class Crew implements AutoCloseable {
    private final Path output;
    private final List<Path> people;
    private Process process;

    /** @param people the folder of each */
    Crew(Path output, List<Path> people) {
        this.output = output;
        this.people = people;
    }

    /** Lets them type from now on. */
    void start(long seed) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(Long.toString(seed)));
        people.forEach(folder -> arguments.add(folder.toString()));
        process = ChildJvm.start(output, CrewProgram.class, arguments);
    }

    /** Ends them as {@code kill -9} does, in the middle of whatever they are doing. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        if (process != null) {
            kill();
        }
    }
}
