package chat.lanyard.client.fault;

import chat.lanyard.protocol.frame.ChannelEvent.MessagePosted;
import chat.lanyard.protocol.value.ChannelId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The messages of a whole log, and what is wrong with them. */
final class StoredMessages {
    private final Set<String> ids = new HashSet<>();
    private int count;
    private int outOfOrder;

    static StoredMessages in(Copy log) {
        StoredMessages messages = new StoredMessages();
        log.channels().keySet().forEach(channel -> messages.read(channel, log));
        return messages;
    }

    private void read(ChannelId channel, Copy log) {
        Map<String, Integer> newest = new HashMap<>();
        log.log(channel).stream()
                .filter(MessagePosted.class::isInstance)
                .map(MessagePosted.class::cast)
                .forEach(posted -> add(posted, newest));
    }

    /** A text is its author's name and number. */
    private void add(MessagePosted posted, Map<String, Integer> newest) {
        count++;
        ids.add(posted.message().clientMessageId().toString());
        List<String> text = List.of(posted.message().text().split("/"));
        int number = Integer.parseInt(text.get(1));
        if (number <= newest.getOrDefault(text.get(0), 0)) {
            outOfOrder++;
        }
        newest.put(text.get(0), number);
    }

    int count() {
        return count;
    }

    /** How many are there more than once. */
    int doubles() {
        return count - ids.size();
    }

    int outOfOrder() {
        return outOfOrder;
    }

    /** How many of these ids are not there. */
    int missing(Set<String> wanted) {
        return (int) wanted.stream().filter(id -> !ids.contains(id)).count();
    }
}
