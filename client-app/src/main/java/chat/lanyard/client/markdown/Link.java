package chat.lanyard.client.markdown;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address that may be opened: of the web, of mail, or of a place in Lanyard. Whatever else a text names as a target is no link.
 *
 * @param address as it is opened, with the host in ASCII
 * @param host the host that it leads to, in ASCII; empty for mail
 */
public record Link(String address, String host) {
    private static final Pattern ADDRESS = Pattern.compile("(?i)(https?|lanyard)://([^/?#]*)([/?#].*)?");
    private static final Pattern MAIL = Pattern.compile("(?i)mailto:[^@]+@[^@]+");

    /** A backslash is a slash to browsers, and what cannot be seen can deceive. */
    private static final Pattern UNFIT = Pattern.compile("[\\\\\\p{Cntrl}\\p{Cf}\\p{Z}]");

    private static final Pattern PORT = Pattern.compile(":\\d{0,5}$");

    /** What looks like a host in the words of a link. */
    private static final Pattern NAMED =
            Pattern.compile("(?<![\\p{L}\\p{N}/._-])((?:[\\p{L}\\p{N}_-]+[.\u3002\uFF0E\uFF61])+[\\p{L}\\p{N}-]{2,})");

    private static final Pattern AUTHORITY = Pattern.compile("(?i)[a-z]+:/*([^/?#\\s]*)");

    /** The link of a target, if it is one that may be opened. */
    public static Optional<Link> of(String target) {
        if (UNFIT.matcher(target).find()) {
            return Optional.empty();
        }
        if (MAIL.matcher(target).matches()) {
            return Optional.of(new Link(target, ""));
        }
        Matcher parts = ADDRESS.matcher(target);
        return parts.matches() ? of(parts) : Optional.empty();
    }

    private static Optional<Link> of(Matcher parts) {
        String authority = parts.group(2);
        String withPort = authority.substring(authority.lastIndexOf('@') + 1);
        String name = PORT.matcher(withPort).replaceAll("");
        String host = ascii(name);
        if (host.isEmpty()) {
            return Optional.empty();
        }
        String rest = parts.group(3) == null ? "" : parts.group(3);
        String scheme = parts.group(1).toLowerCase(Locale.ROOT);
        String port = withPort.substring(name.length());
        return Optional.of(new Link(scheme + "://" + host + port + rest, host));
    }

    /** Whether it leads to a place in Lanyard instead of to the browser. */
    public boolean isInside() {
        return address.startsWith("lanyard:");
    }

    /**
     * Whether those words make one expect another host: they name one that is not it, or write it with letters that may look like
     * others.
     */
    public boolean isDisguisedBy(String words) {
        if (host.isEmpty() || isInside()) {
            return !host.isEmpty() && NAMED.matcher(words).find() && !words.contains(host);
        }
        if (host.contains("xn--")) {
            return true;
        }
        Matcher authority = AUTHORITY.matcher(words);
        if (authority.lookingAt()) {
            return !isHost(PORT.matcher(authority.group(1)).replaceAll(""));
        }
        Matcher named = NAMED.matcher(words);
        return named.find() && (!isHost(named.group(1)) || words.indexOf('@') >= 0);
    }

    private boolean isHost(String name) {
        return withoutWww(ascii(name)).equals(withoutWww(host));
    }

    private static String withoutWww(String name) {
        return name.startsWith("www.") ? name.substring(4) : name;
    }

    /** Empty if it cannot be the name of a host. */
    private static String ascii(String name) {
        try {
            return IDN.toASCII(name, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return ""; // too long, or letters that no name may have
        }
    }
}
