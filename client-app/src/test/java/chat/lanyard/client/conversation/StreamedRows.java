package chat.lanyard.client.conversation;

import java.util.List;
import java.util.concurrent.Executor;
import javafx.collections.ObservableList;

/** Rows that come in a stream, as the feed of an open conversation brings them to the screen. */
public final class StreamedRows {
    private final TimelineRows rows = new TimelineRows();
    private final Executor screen;

    public StreamedRows(Executor ui) {
        this.screen = new BatchingExecutor(ui);
    }

    public ObservableList<TimelineItem> items() {
        return rows.items();
    }

    /** From any thread. */
    public void add(List<TimelineItem> more) {
        screen.execute(() -> rows.append(more, List.of()));
    }
}
