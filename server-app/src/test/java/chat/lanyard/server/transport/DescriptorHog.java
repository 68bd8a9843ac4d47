package chat.lanyard.server.transport;

import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/** A server process that takes all the descriptors there are, and gives them back, when told so on standard input. */
final class DescriptorHog {
    private final Deque<InputStream> hogged = new ArrayDeque<>();

    private DescriptorHog() {}

    public static void main(String[] args) throws IOException {
        try (TestEndpoint server = new TestEndpoint()) {
            System.out.println(server.address.getPort());
            new DescriptorHog().obey(new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)));
        }
    }

    private void obey(BufferedReader commands) throws IOException {
        for (String command = commands.readLine(); command != null; command = commands.readLine()) {
            switch (command) {
                case "hog" -> hog();
                case "release" -> release();
                default -> new FileInputStream("/dev/null").close();
            }
            System.out.println(command + " done");
        }
    }

    private void hog() {
        try {
            while (true) {
                hogged.add(new FileInputStream("/dev/null"));
            }
        } catch (IOException e) {
            // that was the last one
        }
    }

    private void release() throws IOException {
        while (!hogged.isEmpty()) {
            hogged.remove().close();
        }
    }
}
