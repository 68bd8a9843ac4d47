package chat.lanyard.client.conversation;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The conversations as the list shows them, by name: channels, then direct ones. What is archived
 * or closed is left out unless it is open.
 * Belongs to the user interface's thread.
 */
public final class ChannelSections {
    private static final Comparator<ChannelItem> BY_NAME = Comparator.comparing(
                    (ChannelItem item) -> item.nameProperty().get(), String.CASE_INSENSITIVE_ORDER)
            .thenComparing(item -> item.id().value());

    private final ObservableList<ChannelItem> channels = FXCollections.observableArrayList();
    private final ObservableList<ChannelItem> direct = FXCollections.observableArrayList();
    private boolean arranging;

    public ObservableList<ChannelItem> channels() {
        return FXCollections.unmodifiableObservableList(channels);
    }

    public ObservableList<ChannelItem> direct() {
        return FXCollections.unmodifiableObservableList(direct);
    }

    /** Everything that is shown, from above to below. */
    List<ChannelItem> all() {
        return Stream.concat(channels.stream(), direct.stream()).toList();
    }

    /** Whether the lists change by themselves at this moment, so that what is chosen in them means nothing. */
    public boolean isArranging() {
        return arranging;
    }

    void arrange(Collection<ChannelItem> items) {
        List<ChannelItem> shown = items.stream()
                .filter(item -> !item.isArchived() && !item.isClosed()
                        || item.selectedProperty().get())
                .sorted(BY_NAME)
                .toList();
        arranging = true;
        put(channels, shown.stream().filter(item -> !item.isDirect()).toList());
        put(direct, shown.stream().filter(ChannelItem::isDirect).toList());
        arranging = false;
    }

    private static void put(ObservableList<ChannelItem> section, List<ChannelItem> items) {
        if (!items.equals(section)) {
            section.setAll(items);
        }
    }
}
