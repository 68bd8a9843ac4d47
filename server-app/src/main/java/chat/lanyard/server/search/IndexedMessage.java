package chat.lanyard.server.search;

import chat.lanyard.protocol.frame.ChannelEvent.MessagePosted;
import chat.lanyard.protocol.search.FoldedText;
import chat.lanyard.protocol.search.SearchQuery;
import chat.lanyard.protocol.search.SearchedText;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.UserId;

/**
 * A message as the index keeps it.
 *
 * @param folded its words, as {@link FoldedText} makes them
 * @param file whether it has a file
 * @param link whether it has a link
 */
public record IndexedMessage(FoundMessage place, UserId author, String folded, boolean file, boolean link) {
    /**
     * A message with the text that an event gave it.
     *
     * @param textSequence the place of that event: of the post or of its newest edit
     */
    static IndexedMessage of(ChannelId channel, MessagePosted post, long textSequence, String text) {
        return new IndexedMessage(
                new FoundMessage(channel, post.sequence(), textSequence, post.at()),
                post.actor(),
                FoldedText.of(SearchedText.of(text, post.message().attachments()))
                        .value(),
                !post.message().attachments().isEmpty(),
                SearchQuery.hasLink(text));
    }
}
