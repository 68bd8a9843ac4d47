package chat.lanyard.server.search;

import chat.lanyard.protocol.frame.RequestResult.SearchPage;
import chat.lanyard.protocol.frame.Search;
import chat.lanyard.protocol.permission.Permission;
import chat.lanyard.protocol.search.SearchHit;
import chat.lanyard.protocol.search.SearchQuery;
import chat.lanyard.protocol.value.ErrorCode;
import chat.lanyard.protocol.value.MessageId;
import chat.lanyard.protocol.value.RequestRefusedException;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.server.dispatch.FrameHandler;
import chat.lanyard.server.dispatch.RequestContext;
import chat.lanyard.server.permission.Permissions;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers {@code search}, on threads of its own. */
final class SearchHandler implements FrameHandler<SearchPage, Search> {
    private static final Logger LOG = LoggerFactory.getLogger(SearchHandler.class);
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Indexer indexer;
    private final SearchNames names;
    private final Permissions permissions;
    private final Hits hits;
    private final Clock clock;
    private final Executor threads;

    SearchHandler(
            Indexer indexer, SearchNames names, Permissions permissions, Hits hits, Clock clock, Executor threads) {
        this.indexer = indexer;
        this.names = names;
        this.permissions = permissions;
        this.hits = hits;
        this.clock = clock;
        this.threads = threads;
    }

    @Override
    public void handle(RequestContext<SearchPage> context, Search frame) {
        UserId asker = context.userId();
        SearchQuery query = parse(frame);
        try {
            context.replyWith(CompletableFuture.supplyAsync(() -> search(asker, query, frame), threads));
        } catch (RejectedExecutionException e) {
            LOG.debug("Too many searches wait", e);
            throw unavailable("Too many people search right now. Try again in a moment.");
        }
    }

    private SearchQuery parse(Search frame) {
        ZoneId zone = frame.zone() == null ? ZoneOffset.UTC : ZoneId.of(frame.zone());
        try {
            return SearchQuery.parse(frame.query(), ZonedDateTime.ofInstant(clock.instant(), zone));
        } catch (IllegalArgumentException e) {
            throw new RequestRefusedException(ErrorCode.INVALID_REQUEST, e.getMessage());
        }
    }

    private SearchPage search(UserId asker, SearchQuery query, Search frame) {
        FoundMessage before = frame.before() == null ? null : place(asker, frame.before());
        Optional<MessageIndex> index = indexer.index();
        boolean complete = indexer.isComplete();
        if (index.isEmpty()) {
            return new SearchPage(List.of(), false, false);
        }
        MessageIndex.Found found = find(index.get(), names.resolve(asker, query), before, frame.limit());
        List<SearchHit> page = found.messages().stream()
                .filter(message -> permissions.allows(asker, Permission.READ, message.channel()))
                .flatMap(message -> hits.read(message, query.needles()).stream())
                .toList();
        return new SearchPage(page, found.more(), complete && found.inTime());
    }

    private FoundMessage place(UserId asker, MessageId hit) {
        return hits.place(hit, channel -> permissions.allows(asker, Permission.READ, channel));
    }

    private MessageIndex.Found find(MessageIndex index, IndexQuery query, FoundMessage before, int limit) {
        try {
            return index.find(query, before, limit, PATIENCE);
        } catch (DamagedIndexException e) {
            indexer.discard(e);
            throw unavailable("The search index is damaged and is being made anew. Try again in a moment.");
        } catch (IOException e) {
            LOG.error("A search failed", e);
            throw unavailable("Messages could not be searched. Try again in a moment.");
        }
    }

    private static RequestRefusedException unavailable(String message) {
        return new RequestRefusedException(ErrorCode.UNAVAILABLE, message);
    }
}
