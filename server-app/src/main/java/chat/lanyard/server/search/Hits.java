package chat.lanyard.server.search;

import chat.lanyard.protocol.frame.ChannelEvent.MessageEdited;
import chat.lanyard.protocol.frame.ChannelEvent.MessagePosted;
import chat.lanyard.protocol.search.Excerpt;
import chat.lanyard.protocol.search.SearchHit;
import chat.lanyard.protocol.search.SearchedText;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.ErrorCode;
import chat.lanyard.protocol.value.MessageId;
import chat.lanyard.protocol.value.RequestRefusedException;
import chat.lanyard.server.log.LogEntry;
import chat.lanyard.server.log.LogReader;
import chat.lanyard.server.log.MessageIds;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What the log holds of found messages: the index is a moment behind it, so what was erased or changed is no hit. */
final class Hits {
    private final LogReader reader;

    Hits(LogReader reader) {
        this.reader = reader;
    }

    Optional<SearchHit> read(FoundMessage found, List<String> needles) {
        return find(found.channel(), found.sequence())
                .flatMap(post -> text(found, post)
                        .map(text -> SearchedText.of(text, post.message().attachments()))
                        .flatMap(words -> Excerpt.of(words, needles))
                        .map(excerpt -> hit(found, post, excerpt)));
    }

    private Optional<MessagePosted> find(ChannelId channel, long sequence) {
        return reader.find(channel, sequence)
                .map(LogEntry::event)
                .filter(MessagePosted.class::isInstance)
                .map(MessagePosted.class::cast);
    }

    private Optional<String> text(FoundMessage found, MessagePosted post) {
        if (found.textSequence() == found.sequence()) {
            return Optional.of(post.message().text());
        }
        return reader.find(found.channel(), found.textSequence())
                .map(LogEntry::event)
                .filter(MessageEdited.class::isInstance)
                .map(edit -> ((MessageEdited) edit).text());
    }

    private static SearchHit hit(FoundMessage found, MessagePosted post, Excerpt excerpt) {
        return new SearchHit(
                found.channel(),
                post.message().id(),
                found.sequence(),
                post.actor(),
                post.at(),
                excerpt.text(),
                excerpt.matches(),
                post.message().replyTo());
    }

    /**
     * The place of a hit of the page before.
     *
     * @param readable whether the asker may know what there is in a channel
     */
    FoundMessage place(MessageId hit, Predicate<ChannelId> readable) {
        return MessageIds.channel(hit)
                .filter(readable)
                .flatMap(channel ->
                        MessageIds.sequence(hit, channel).flatMap(sequence -> reader.find(channel, sequence)))
                .map(entry -> new FoundMessage(
                        entry.channel(),
                        entry.sequence(),
                        entry.sequence(),
                        entry.event().at()))
                .orElseThrow(() -> new RequestRefusedException(
                        ErrorCode.INVALID_REQUEST, "before must be a message that a search has found."));
    }
}
