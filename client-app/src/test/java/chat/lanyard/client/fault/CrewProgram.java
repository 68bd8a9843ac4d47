package chat.lanyard.client.fault;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** People who type until their process is killed; it ends by itself when whoever started it is gone. */
final class CrewProgram {
    private CrewProgram() {}

    /** Takes the seed and everybody's folder. */
    public static void main(String[] arguments) throws IOException {
        long seed = Long.parseLong(arguments[0]);
        Typist typist = new Typist();
        for (String folder : List.of(arguments).subList(1, arguments.length)) {
            typist.start(Participant.open(Path.of(folder)), seed);
        }
        if (System.in.read() < 0) {
            Runtime.getRuntime().halt(0);
        }
    }
}
