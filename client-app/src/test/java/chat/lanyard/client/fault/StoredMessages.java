package chat.lanyard.client.fault;

import chat.lanyard.protocol.frame.ChannelEvent;
import chat.lanyard.protocol.frame.ChannelEvent.AboutMessage;
import chat.lanyard.protocol.frame.ChannelEvent.MessagePosted;
import chat.lanyard.protocol.frame.ChannelEvent.PostErased;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.ClientMessageId;
import chat.lanyard.protocol.value.PostedMessage;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The messages of a whole log, and what is wrong with them. */
final class StoredMessages {
    private static final String FILE = "file:";

    private final Set<String> ids = new HashSet<>();
    private int count;
    private int outOfOrder;
    private int changes;
    private int files;
    private int damaged;

    static StoredMessages in(Copy log) {
        StoredMessages messages = new StoredMessages();
        log.channels().keySet().forEach(channel -> messages.read(channel, log));
        return messages;
    }

    private void read(ChannelId channel, Copy log) {
        Map<String, Integer> newest = new HashMap<>();
        for (ChannelEvent event : log.log(channel)) {
            if (event instanceof MessagePosted posted) {
                add(posted.message().clientMessageId());
                check(posted.message(), newest);
            } else if (event instanceof PostErased erased) {
                add(erased.message().clientMessageId());
            } else if (event instanceof AboutMessage) {
                changes++;
            }
        }
    }

    private void add(ClientMessageId id) {
        count++;
        ids.add(id.toString());
    }

    /** What stands in the text of a message for its file. */
    static String fileWord(byte[] content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
            return FILE + HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What was typed is its author's name and number; what comes from another device has no place in that order, nor what may be overtaken because of its file. */
    private void check(PostedMessage message, Map<String, Integer> newest) {
        List<String> words = List.of(message.text().split("/"));
        if (words.size() > 2 && words.get(2).startsWith(FILE)) {
            List<String> hashes = message.attachments().stream()
                    .map(attachment -> FILE + attachment.sha256())
                    .toList();
            damaged += hashes.equals(words.subList(2, 3)) ? 0 : 1;
            files++;
        } else if (words.size() > 1) {
            checkOrder(words, newest);
        }
    }

    private void checkOrder(List<String> words, Map<String, Integer> newest) {
        int number = Integer.parseInt(words.get(1));
        if (number <= newest.getOrDefault(words.get(0), 0)) {
            outOfOrder++;
        }
        newest.put(words.get(0), number);
    }

    int count() {
        return count;
    }

    /** How many are there more than once. */
    int doubles() {
        return count - ids.size();
    }

    /** How often one of them was edited, deleted or reacted to. */
    int changes() {
        return changes;
    }

    /** How many have a file. */
    int files() {
        return files;
    }

    /** How many have another file than was sent with them, or none. */
    int damaged() {
        return damaged;
    }

    int outOfOrder() {
        return outOfOrder;
    }

    /** How many of these ids are not there. */
    int missing(Set<String> wanted) {
        return (int) wanted.stream().filter(id -> !ids.contains(id)).count();
    }
}
