package chat.lanyard.client.conversation;

import chat.lanyard.client.people.PeopleViewModel;
import chat.lanyard.client.store.DraftPlace;
import chat.lanyard.client.sync.ChannelView;
import chat.lanyard.client.sync.ChatClient;
import chat.lanyard.client.sync.SyncListener;
import chat.lanyard.protocol.value.ChannelId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The list of conversations and which of them is open. */
final class ChannelListViewModel implements SyncListener {
    private final Executor ui;
    private final Latest<List<ChannelView>> latest;
    private final TimelineViewModel timeline;
    private final ObservableList<ChannelItem> items = FXCollections.observableArrayList();
    private final ObservableList<ChannelItem> readOnlyItems = FXCollections.unmodifiableObservableList(items);
    private final ReadOnlyIntegerWrapper drafts = new ReadOnlyIntegerWrapper();
    private Set<DraftPlace> drafted = Set.of();
    private final ReadOnlyObjectWrapper<ChannelItem> selected = new ReadOnlyObjectWrapper<>();
    private final ChannelSections sections = new ChannelSections();
    private final DirectNames names;
    private ChannelId awaited;

    ChannelListViewModel(ChatClient client, Executor ui, TimelineViewModel timeline, PeopleViewModel people) {
        this.ui = ui;
        this.names = new DirectNames(people, client.session().user().id());
        this.latest = new Latest<>(ui, this::show);
        this.timeline = timeline;
        client.addListener(this);
        people.items().addListener((InvalidationListener) changed -> nameDirect());
    }

    /** People have other names now, or became known. */
    private void nameDirect() {
        items.stream().filter(ChannelItem::isDirect).forEach(names::name);
        sections.arrange(items);
    }

    /** How many conversations and threads have a draft. */
    ReadOnlyIntegerProperty draftsProperty() {
        return drafts.getReadOnlyProperty();
    }

    /** All of them, in the server's order, those that are archived too. */
    ObservableList<ChannelItem> items() {
        return readOnlyItems;
    }

    /** Those that the list shows. */
    ChannelSections sections() {
        return sections;
    }

    Optional<ChannelItem> item(ChannelId id) {
        return items.stream().filter(item -> item.id().equals(id)).findFirst();
    }

    /** Opens a conversation now, or as soon as the server has told of it. */
    void openWhenThere(ChannelId id) {
        awaited = id;
        item(id).ifPresent(this::select);
    }

    /** Opens the one above or below in the list, going round at the ends. */
    void move(int rowsDown) {
        List<ChannelItem> shown = sections.all();
        if (!shown.isEmpty()) {
            select(shown.get(Math.floorMod(shown.indexOf(selected.get()) + rowsDown, shown.size())));
        }
    }

    /** Opens the next one with something unread in this direction, going round at the ends; stays if there is none. */
    void moveToUnread(boolean down) {
        List<ChannelItem> shown = sections.all();
        int from = shown.indexOf(selected.get());
        IntStream.rangeClosed(1, shown.size())
                .mapToObj(step -> shown.get(Math.floorMod(from + (down ? step : -step), shown.size())))
                .filter(channel -> channel != selected.get() && channel.wantsAttention())
                .findFirst()
                .ifPresent(this::select);
    }

    ReadOnlyObjectProperty<ChannelItem> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    void select(ChannelItem channel) {
        awaited = null;
        if (channel == selected.get()) {
            return;
        }
        items.forEach(item -> item.setSelected(item == channel));
        sections.arrange(items);
        selected.set(channel);
        timeline.open(channel == null ? null : channel.id());
    }

    /** Opens another one, if this is open. */
    void leave(ChannelItem channel) {
        if (channel == selected.get()) {
            select(sections.all().stream()
                    .filter(other -> other != channel)
                    .findFirst()
                    .orElse(null));
        }
    }

    @Override
    public void channelsChanged(List<ChannelView> channels) {
        latest.tell(channels);
    }

    @Override
    public void draftsChanged(Set<DraftPlace> changed) {
        Set<DraftPlace> snapshot = Set.copyOf(changed);
        ui.execute(() -> {
            drafted = snapshot;
            drafts.set(snapshot.size());
            items.forEach(item -> item.setDrafted(drafted.contains(DraftPlace.of(item.id()))));
        });
    }

    private void show(List<ChannelView> channels) {
        Map<ChannelId, ChannelItem> known =
                items.stream().collect(Collectors.toMap(ChannelItem::id, Function.identity()));
        List<ChannelItem> shown = channels.stream()
                .map(view -> update(known.getOrDefault(view.id(), new ChannelItem(view.id(), view.facts())), view))
                .toList();
        if (!shown.equals(items)) {
            items.setAll(shown);
        }
        sections.arrange(items);
        if (awaited != null) {
            item(awaited).ifPresent(this::select);
        }
        if (!items.contains(selected.get())) {
            select(sections.all().stream().findFirst().orElse(null));
        }
    }

    private ChannelItem update(ChannelItem item, ChannelView view) {
        item.setDrafted(drafted.contains(DraftPlace.of(item.id())));
        item.describe(view.facts());
        if (item.isDirect()) {
            names.name(item);
        }
        item.setClosed(view.closed());
        item.count(view.unread(), view.mentions());
        return item;
    }
}
