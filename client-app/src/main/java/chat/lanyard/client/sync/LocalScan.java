package chat.lanyard.client.sync;

import chat.lanyard.client.sync.LocalSource.Kept;
import chat.lanyard.protocol.frame.ChannelEvent.MessagePosted;
import chat.lanyard.protocol.search.Excerpt;
import chat.lanyard.protocol.search.SearchHit;
import chat.lanyard.protocol.search.SearchQuery;
import chat.lanyard.protocol.search.SearchedText;
import chat.lanyard.protocol.value.UserId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * Looks through what this computer keeps, the newest messages of all conversations first, in steps that keep nothing else
 * waiting. Confined to the event thread.
 */
final class LocalScan {
    private static final int STEP = 200;

    private final SearchQuery query;
    private final Optional<Set<UserId>> authors;
    private final PriorityQueue<LocalSource> sources = new PriorityQueue<>(Comparator.comparing(LocalSource::time)
            .reversed()
            .thenComparing(source -> source.channel().value()));

    /** @param authors whose messages; empty for everybody's */
    LocalScan(SearchQuery query, Optional<Set<UserId>> authors, Collection<LocalSource> conversations) {
        this.query = query;
        this.authors = authors;
        sources.addAll(conversations);
    }

    boolean isOver() {
        return sources.isEmpty();
    }

    /** Looks at the next messages, and reads one page at most. */
    List<SearchHit> step(int wanted) {
        List<SearchHit> hits = new ArrayList<>();
        for (int looked = 0; looked < STEP && hits.size() < wanted && !isOver(); looked++) {
            LocalSource newest = sources.remove();
            if (!newest.isRead()) {
                newest.read();
                giveBack(newest);
                return hits;
            }
            Kept message = newest.take();
            hit(message).ifPresent(hits::add);
            if (!isTooOld(message.post())) {
                giveBack(newest);
            }
        }
        return hits;
    }

    private void giveBack(LocalSource source) {
        if (!source.isExhausted()) {
            sources.add(source);
        }
    }

    private boolean isTooOld(MessagePosted post) {
        return query.after().map(post.at()::isBefore).orElse(false);
    }

    private Optional<SearchHit> hit(Kept message) {
        MessagePosted post = message.post();
        boolean meant = query.includes(post.at())
                && authors.map(some -> some.contains(post.actor())).orElse(true)
                && (!query.file() || !post.message().attachments().isEmpty())
                && (!query.link() || SearchQuery.hasLink(message.text()));
        return meant ? Excerpt.of(words(message), query.needles()).map(found -> hit(message, found)) : Optional.empty();
    }

    private static String words(Kept message) {
        return SearchedText.of(message.text(), message.post().message().attachments());
    }

    private static SearchHit hit(Kept message, Excerpt excerpt) {
        MessagePosted post = message.post();
        return new SearchHit(
                message.channel(),
                post.message().id(),
                post.sequence(),
                post.actor(),
                post.at(),
                excerpt.text(),
                excerpt.matches(),
                post.message().replyTo());
    }
}
