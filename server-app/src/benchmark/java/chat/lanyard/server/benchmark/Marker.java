package chat.lanyard.server.benchmark;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A few characters to look for in what was received, without decoding it. */
final class Marker {
    private final byte[] bytes;

    Marker(String ascii) {
        bytes = ascii.getBytes(StandardCharsets.US_ASCII);
    }

    boolean begins(ByteBuffer text) {
        return text.remaining() >= bytes.length && isAt(text, text.position());
    }

    /** The number behind the first of these markers. */
    long numberAfterFirst(ByteBuffer text) {
        return number(text, first(text) + bytes.length);
    }

    /** The number behind the last of these markers. */
    long numberAfterLast(ByteBuffer text) {
        int at = text.limit() - bytes.length;
        while (at >= text.position() && !isAt(text, at)) {
            at--;
        }
        return number(text, at + bytes.length);
    }

    /** The characters behind the first of these markers, up to the next quotation mark. */
    String textAfterFirst(ByteBuffer text) {
        StringBuilder found = new StringBuilder();
        for (int at = first(text) + bytes.length; text.get(at) != '"'; at++) {
            found.append((char) text.get(at));
        }
        return found.toString();
    }

    private int first(ByteBuffer text) {
        int at = text.position();
        while (!isAt(text, at)) {
            at++;
        }
        return at;
    }

    private static long number(ByteBuffer text, int from) {
        long number = 0;
        for (int at = from; text.get(at) >= '0' && text.get(at) <= '9'; at++) {
            number = 10 * number + text.get(at) - '0';
        }
        return number;
    }

    private boolean isAt(ByteBuffer text, int at) {
        for (int i = 0; i < bytes.length; i++) {
            if (text.get(at + i) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
