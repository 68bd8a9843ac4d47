package chat.lanyard.server.connection;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the address that a proxy put last into {@code X-Forwarded-For}; never asks DNS. */
public final class ForwardedAddress {
    // of what these let through, InetAddress resolves nothing: it parses it or fails
    private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
    private static final Pattern IPV6 = Pattern.compile("(?=[^:]*:)[0-9a-fA-F:.]{2,45}");

    private ForwardedAddress() {}

    /** The last entry of the header; empty if it is no literal address. */
    public static Optional<InetAddress> last(String header) {
        String entry = header.substring(1 + Math.max(header.lastIndexOf(','), header.lastIndexOf(';')))
                .strip();
        if (!isIpv4(entry) && !IPV6.matcher(entry).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(entry));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    private static boolean isIpv4(String entry) {
        return IPV4.matcher(entry).matches()
                && Pattern.compile("\\.").splitAsStream(entry).allMatch(part -> Integer.parseInt(part) < 256);
    }
}
