package chat.lanyard.client.session;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a server's HTTP API is, as people write it: {@code host}, {@code host:port}, an http or https address, or an
 * invitation such as {@code lanyard://host:port/join/CODE}.
 *
 * @param secure whether it is spoken to through TLS
 * @param invitation the code that came with the address, or {@code null}
 */
public record ServerAddress(boolean secure, String host, int port, String invitation) {
    /** Port of the HTTP API when none is named. */
    public static final int DEFAULT_PORT = 8443;

    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*)://.*");
    private static final Pattern JOIN = Pattern.compile("/join/([A-Za-z0-9_-]{1,128})/?");

    public ServerAddress {
        Objects.requireNonNull(host, "host");
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("port must be 1 to 65535");
        }
    }

    /** The address of an API that is known, such as that of a server on this computer. */
    public static ServerAddress of(URI api) {
        return parse(api.toString());
    }

    /**
     * Reads what a person typed.
     *
     * @throws SessionException {@link Problem#ADDRESS_INVALID} if it cannot be an address
     */
    public static ServerAddress parse(String typed) {
        String text = typed.strip();
        try {
            Matcher scheme = SCHEME.matcher(text);
            return scheme.matches()
                    ? fromUri(scheme.group(1).toLowerCase(Locale.ROOT), new URI(text))
                    : fromUri("http", new URI("http://" + text));
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw new SessionException(Problem.ADDRESS_INVALID, e);
        }
    }

    private static ServerAddress fromUri(String scheme, URI uri) {
        if (uri.getHost() == null || uri.getUserInfo() != null) {
            throw new IllegalArgumentException("an address names a host and no user");
        }
        int port = uri.getPort() == -1 ? DEFAULT_PORT : uri.getPort();
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        return switch (scheme) {
            case "http" -> new ServerAddress(false, host, port, invitationIn(uri));
            case "https" -> new ServerAddress(true, host, port, invitationIn(uri));
            case "lanyard" -> new ServerAddress(false, host, port, invitationIn(uri));
            default -> throw new IllegalArgumentException("an address starts with http, https or lanyard");
        };
    }

    private static String invitationIn(URI uri) {
        Matcher join = JOIN.matcher(Objects.toString(uri.getPath(), ""));
        return join.matches() ? join.group(1) : null;
    }

    /** Where a path of the HTTP API is on this server. */
    public URI resolve(String path) {
        return URI.create((secure ? "https://" : "http://") + display() + path);
    }

    /** Whether no network is needed to get there, as far as the name tells. */
    public boolean isThisComputer() {
        return host.equals("localhost") || host.equals("[::1]") || host.startsWith("127.");
    }

    /** {@code host:port}, as it is shown and typed. */
    public String display() {
        return host + ":" + port;
    }

    /** The link by which somebody else comes to this server with an invitation. */
    public String invitationLink(String code) {
        return "lanyard://" + display() + "/join/" + code;
    }
}
