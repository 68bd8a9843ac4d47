package chat.lanyard.client.conversation;

import chat.lanyard.client.sync.ChannelView;
import chat.lanyard.client.sync.ChatClient;
import chat.lanyard.client.sync.SyncListener;
import chat.lanyard.protocol.value.ChannelId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.stream.Collectors;
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
    private Set<ChannelId> drafted = Set.of();
    private final ReadOnlyObjectWrapper<ChannelItem> selected = new ReadOnlyObjectWrapper<>();

    ChannelListViewModel(ChatClient client, Executor ui, TimelineViewModel timeline) {
        this.ui = ui;
        this.latest = new Latest<>(ui, this::show);
        this.timeline = timeline;
        client.addListener(this);
    }

    /** How many conversations have a draft. */
    ReadOnlyIntegerProperty draftsProperty() {
        return drafts.getReadOnlyProperty();
    }

    ObservableList<ChannelItem> items() {
        return readOnlyItems;
    }

    ReadOnlyObjectProperty<ChannelItem> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    void select(ChannelItem channel) {
        if (channel == selected.get()) {
            return;
        }
        items.forEach(item -> item.setSelected(item == channel));
        selected.set(channel);
        timeline.open(channel == null ? null : channel.id());
    }

    @Override
    public void channelsChanged(List<ChannelView> channels) {
        latest.tell(channels);
    }

    @Override
    public void draftsChanged(Set<ChannelId> changed) {
        Set<ChannelId> snapshot = Set.copyOf(changed);
        ui.execute(() -> {
            drafted = snapshot;
            drafts.set(snapshot.size());
            items.forEach(item -> item.setDrafted(drafted.contains(item.id())));
        });
    }

    private void show(List<ChannelView> channels) {
        Map<ChannelId, ChannelItem> known =
                items.stream().collect(Collectors.toMap(ChannelItem::id, Function.identity()));
        List<ChannelItem> shown = channels.stream()
                .map(view -> update(known.getOrDefault(view.id(), new ChannelItem(view.id(), view.kind())), view))
                .toList();
        if (!shown.equals(items)) {
            items.setAll(shown);
        }
        if (!items.contains(selected.get())) {
            select(items.isEmpty() ? null : items.get(0));
        }
    }

    private ChannelItem update(ChannelItem item, ChannelView view) {
        item.setDrafted(drafted.contains(item.id()));
        item.describe(view.name(), view.topic());
        item.count(view.unread(), view.mentions());
        return item;
    }
}
