package chat.lanyard.client.fault;

import chat.lanyard.server.LanyardServer;
import chat.lanyard.server.ServerAddresses;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** {@code serve} on a computer whose clock is wrong, by as many seconds as {@code --clock-ahead} says. */
public final class MisdatedServer {
    private MisdatedServer() {}

    /** Takes the options that fault runs give to {@code serve}, each with its value. */
    public static void main(String[] arguments) {
        Map<String, String> options = Arrays.stream(arguments)
                .filter(argument -> argument.startsWith("--"))
                .map(argument -> argument.split("=", 2))
                .collect(Collectors.toMap(option -> option[0], option -> option[1]));
        ServerAddresses addresses = LanyardServer.builder()
                .dataFolder(Path.of(options.get("--data")))
                .bind(options.get("--bind"))
                .port(Integer.parseInt(options.get("--port")))
                .chatPort(Integer.parseInt(options.get("--chat-port")))
                .chatUrl(options.get("--chat-url"))
                .clock(Clock.offset(
                        Clock.systemUTC(), Duration.ofSeconds(Long.parseLong(options.get("--clock-ahead")))))
                .build()
                .start()
                .join();
        System.out.println("lanyard ready api=" + addresses.api() + " chat=" + addresses.chat());
    }
}
