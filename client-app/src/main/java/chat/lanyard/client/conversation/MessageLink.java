package chat.lanyard.client.conversation;

import chat.lanyard.client.session.ServerAddress;
import chat.lanyard.protocol.value.ChannelId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address of a message: {@code lanyard://host:port/channel/sequence}.
 *
 * @param server host and port of its server's API
 */
public record MessageLink(String server, ChannelId channel, long sequence) {
    private static final Pattern LINK = Pattern.compile("lanyard://([^/]+)/([!-.0-~]{1,64})/([1-9][0-9]{0,17})");

    static MessageLink of(ServerAddress server, ChannelId channel, long sequence) {
        return new MessageLink(authority(server), channel, sequence);
    }

    private static String authority(ServerAddress server) {
        return server.host() + ":" + server.port();
    }

    /** What a text stands for, if it is the address of a message. */
    public static Optional<MessageLink> parse(String text) {
        Matcher link = LINK.matcher(text);
        return link.matches()
                ? Optional.of(
                        new MessageLink(link.group(1), new ChannelId(link.group(2)), Long.parseLong(link.group(3))))
                : Optional.empty();
    }

    /** Whether it leads to this server. */
    boolean isOn(ServerAddress address) {
        return server.equals(authority(address));
    }

    /** The address. */
    @Override
    public String toString() {
        return "lanyard://" + server + "/" + channel + "/" + sequence;
    }
}
