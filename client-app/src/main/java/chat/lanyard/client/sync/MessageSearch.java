package chat.lanyard.client.sync;

import chat.lanyard.client.connection.NotConnectedException;
import chat.lanyard.client.connection.RequestException;
import chat.lanyard.client.connection.ServerConnection;
import chat.lanyard.client.session.Causes;
import chat.lanyard.protocol.frame.RequestResult.SearchPage;
import chat.lanyard.protocol.frame.Search;
import chat.lanyard.protocol.search.ConversationName;
import chat.lanyard.protocol.search.SearchHit;
import chat.lanyard.protocol.search.SearchQuery;
import chat.lanyard.protocol.value.ErrorCode;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.protocol.value.UserProfile;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Finds messages: with a connection the server looks, over all that the user may see; without one this computer does, over
 * what it keeps. Methods may be called from any thread, answers come on the event thread.
 */
public final class MessageSearch {
    private static final int PAGE = 20;
    private static final long SCAN_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final LocalCopy copy;
    private final Conversations conversations;
    private final ServerConnection connection;
    private final UserId self;
    private final Executor events;
    private Run latest;

    MessageSearch(
            LocalCopy copy, Conversations conversations, ServerConnection connection, UserId self, Executor events) {
        this.copy = copy;
        this.conversations = conversations;
        this.connection = connection;
        this.self = self;
        this.events = events;
    }

    /** Who hears what a search brings. */
    public interface Listener {
        void found(FoundMessages page);

        void failed(SearchFailure failure);
    }

    /**
     * Begins a search; its pages are asked for one after the other.
     *
     * @param text as typed
     * @param query the same, understood
     */
    public Run begin(String text, SearchQuery query, ZoneId zone) {
        return new Run(text, query, zone);
    }

    /** Ends what is under way; on the event thread, before the store is closed. */
    void stop() {
        latest = null;
    }

    /** One search, page by page; its answers end when another one begins. */
    public final class Run {
        private final String text;
        private final SearchQuery query;
        private final ZoneId zone;
        private SearchHit last;
        private LocalScan scan;

        private Run(String text, SearchQuery query, ZoneId zone) {
            this.text = text;
            this.query = query;
            this.zone = zone;
        }

        /** Brings the next page, the first at first; not to be called again before it is there. */
        public void next(Listener listener) {
            events.execute(() -> {
                latest = this;
                if (scan == null) {
                    askServer(listener);
                } else {
                    lookHere(listener);
                }
            });
        }

        private void askServer(Listener listener) {
            connection
                    .request(id -> new Search(id, text, last == null ? null : last.messageId(), PAGE, zone.getId()))
                    .whenComplete((page, error) -> {
                        if (error == null) {
                            take(page, listener);
                        } else if (last == null && Causes.of(error) instanceof NotConnectedException) {
                            lookHere(listener);
                        } else {
                            listener.failed(failureOf(Causes.of(error)));
                        }
                    });
        }

        private void take(SearchPage page, Listener listener) {
            if (!page.hits().isEmpty()) {
                last = page.hits().get(page.hits().size() - 1);
            }
            listener.found(new FoundMessages(named(page.hits()), page.more(), page.complete(), false));
        }

        private void lookHere(Listener listener) {
            if (scan == null) {
                scan = new LocalScan(query, authors(), sources());
            }
            step(new ArrayList<>(), System.nanoTime(), listener);
        }

        private void step(List<SearchHit> found, long start, Listener listener) {
            if (latest != this) {
                return; // nobody waits for it any more
            }
            found.addAll(scan.step(PAGE - found.size()));
            boolean enough = found.size() >= PAGE || System.nanoTime() - start > SCAN_NANOS;
            if (enough || scan.isOver()) {
                listener.found(new FoundMessages(named(found), !scan.isOver(), true, true));
            } else {
                events.execute(() -> step(found, start, listener)); // others come in between
            }
        }

        private Optional<Set<UserId>> authors() {
            return query.from().isEmpty()
                    ? Optional.empty()
                    : Optional.of(conversations.people().stream()
                            .filter(this::isAuthor)
                            .map(UserProfile::id)
                            .collect(Collectors.toSet()));
        }

        private boolean isAuthor(UserProfile person) {
            return query.from().contains(person.username())
                    || person.id().equals(self) && query.from().contains(SearchQuery.MYSELF);
        }

        private Collection<LocalSource> sources() {
            return conversations.all().stream()
                    .filter(channel -> query.in().isEmpty() || name(channel).isMeantBy(query.in()))
                    .map(channel -> new LocalSource(copy, channel.id()))
                    .toList();
        }
    }

    private ConversationName name(Channel channel) {
        List<String> others = channel.facts().members().stream()
                .filter(member -> !member.equals(self))
                .flatMap(member -> Optional.ofNullable(conversations.person(member)).stream())
                .map(UserProfile::username)
                .toList();
        return new ConversationName(channel.id(), channel.facts().details().name(), others);
    }

    private List<FoundMessage> named(List<SearchHit> hits) {
        return hits.stream()
                .map(hit -> new FoundMessage(hit, Optional.ofNullable(conversations.person(hit.actor()))))
                .toList();
    }

    private static SearchFailure failureOf(Throwable cause) {
        if (cause instanceof NotConnectedException) {
            return SearchFailure.OFFLINE;
        }
        if (!(cause instanceof RequestException refused)) {
            return SearchFailure.SERVER_FAILED;
        }
        return switch (ErrorCode.of(refused.error().code()).orElse(ErrorCode.INTERNAL_ERROR)) {
            case RATE_LIMITED -> SearchFailure.TOO_FAST;
            case UNAVAILABLE -> SearchFailure.UNAVAILABLE;
            default -> SearchFailure.SERVER_FAILED;
        };
    }
}
