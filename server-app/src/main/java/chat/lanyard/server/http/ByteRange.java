package chat.lanyard.server.http;

import chat.lanyard.protocol.value.ErrorCode;
import chat.lanyard.protocol.value.RequestRefusedException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of a file that a {@code Range} header asks for (RFC 9110, section 14).
 *
 * @param start of its first byte
 * @param end behind its last byte
 */
record ByteRange(long start, long end) {
    private static final Pattern BYTES = Pattern.compile("bytes=(?<first>\\d{0,18})-(?<last>\\d{0,18})");

    /**
     * What to send of a file; all of it if the header is absent, or asks for something else than one range of bytes, which
     * a server may pass over.
     *
     * @throws RequestRefusedException if no byte of the file is in the range
     */
    static ByteRange of(String header, long size) {
        Matcher matcher = BYTES.matcher(header == null ? "" : header);
        if (!matcher.matches()
                || matcher.end("first") == matcher.start("first")
                        && matcher.group("last").isEmpty()) {
            return new ByteRange(0, size);
        }
        ByteRange range = matcher.group("first").isEmpty()
                ? new ByteRange(Math.max(0, size - Long.parseLong(matcher.group("last"))), size)
                : between(Long.parseLong(matcher.group("first")), matcher.group("last"), size);
        if (range.start >= range.end) {
            throw new RequestRefusedException(
                    ErrorCode.RANGE_NOT_SATISFIABLE,
                    "This file has " + size + " bytes, none of which is in the range.");
        }
        return range;
    }

    private static ByteRange between(long first, String last, long size) {
        long end = last.isEmpty() ? size : Math.min(size, Long.parseLong(last) + 1);
        return new ByteRange(first, end);
    }

    long length() {
        return end - start;
    }
}
