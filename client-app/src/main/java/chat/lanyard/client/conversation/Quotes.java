package chat.lanyard.client.conversation;

import java.util.stream.Collectors;

/** Writes what somebody has said as a Markdown quote with its author and a link to it. */
final class Quotes {
    /** So that there is room for some words below it in a message. */
    private static final int MOST = 7_000;

    private Quotes() {}

    static String of(MessageItem message, MessageLink link) {
        String quoted = cut(message.text()).lines().map(line -> "> " + line).collect(Collectors.joining("\n"));
        return quoted + "\n> — [" + escaped(message.authorName()) + "](" + link + ")\n\n";
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= MOST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, MOST)) + "…";
    }

    /** A name is no Markdown. */
    private static String escaped(String name) {
        return name.replaceAll("([\\\\\\[\\]*_`~<>])", "\\\\$1");
    }
}
