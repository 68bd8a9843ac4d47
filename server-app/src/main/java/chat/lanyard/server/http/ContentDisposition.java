package chat.lanyard.server.http;

import java.nio.charset.StandardCharsets;

/** Has a file saved and never shown by a browser, under its own name (RFC 6266, RFC 8187). */
final class ContentDisposition {
    private static final String PLAIN = "!#$&+-.^_`|~";

    private ContentDisposition() {}

    static String attachment(String name) {
        return "attachment; filename=\"" + ascii(name) + "\"; filename*=UTF-8''" + encoded(name);
    }

    /** For who does not understand the other. */
    private static String ascii(String name) {
        return name.codePoints()
                .map(character ->
                        character < ' ' || character > '~' || character == '"' || character == '\\' ? '_' : character)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String encoded(String name) {
        StringBuilder text = new StringBuilder();
        for (byte octet : name.getBytes(StandardCharsets.UTF_8)) {
            if (isPlain(octet)) {
                text.append((char) octet);
            } else {
                text.append(String.format("%%%02X", octet));
            }
        }
        return text.toString();
    }

    private static boolean isPlain(byte octet) {
        return octet >= '0' && octet <= '9'
                || octet >= 'A' && octet <= 'Z'
                || octet >= 'a' && octet <= 'z'
                || PLAIN.indexOf(octet) >= 0;
    }
}
