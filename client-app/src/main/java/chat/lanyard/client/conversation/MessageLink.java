package chat.lanyard.client.conversation;

import chat.lanyard.protocol.value.ChannelId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address of a message: {@code lanyard://host:port/channel/sequence?log=id}. Older ones have no log.
 *
 * @param server host and port of its server's API, as whoever made the link came there
 * @param channel in which it is
 * @param sequence where it is there
 * @param log the server's log, by whatever address somebody comes there; {@code null} if it is not known
 */
public record MessageLink(String server, ChannelId channel, long sequence, String log) {
    private static final String LOG = "[A-Za-z0-9._~-]{1,64}";
    private static final Pattern LINK =
            Pattern.compile("lanyard://([^/]+)/([!-.0-~]{1,64})/([1-9][0-9]{0,17})(?:\\?log=(" + LOG + "))?");

    public MessageLink {
        log = log == null || !log.matches(LOG) ? null : log;
    }

    /** What a text stands for, if it is the address of a message. */
    public static Optional<MessageLink> parse(String text) {
        Matcher link = LINK.matcher(text);
        return link.matches()
                ? Optional.of(new MessageLink(
                        link.group(1), new ChannelId(link.group(2)), Long.parseLong(link.group(3)), link.group(4)))
                : Optional.empty();
    }

    /** Whether both are of one server, which may have other addresses, and after a backup was restored another log. */
    boolean isOfSameServer(MessageLink other) {
        return server.equals(other.server) || log != null && log.equals(other.log);
    }

    /** The address. */
    @Override
    public String toString() {
        return "lanyard://" + server + "/" + channel + "/" + sequence + (log == null ? "" : "?log=" + log);
    }
}
