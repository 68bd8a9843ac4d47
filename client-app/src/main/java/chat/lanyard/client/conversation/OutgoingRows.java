package chat.lanyard.client.conversation;

import chat.lanyard.client.sync.OutgoingMessage;
import chat.lanyard.protocol.frame.ChannelEvent;
import java.util.List;
import java.util.concurrent.Executor;

/** Shows how the user's messages come along on their way to the server. Confined to the event thread. */
final class OutgoingRows {
    private final TimelineModel model;
    private final TimelineState state;
    private final Executor screen;

    /** @param screen runs what changes the state, on the user interface's thread */
    OutgoingRows(TimelineModel model, TimelineState state, Executor screen) {
        this.model = model;
        this.state = state;
        this.screen = screen;
    }

    void changed(OutgoingMessage message) {
        MessageItem row = model.pending().get(message.id());
        if (row != null && message.state() != OutgoingMessage.State.STORED) {
            List<FileItem> files = model.builder().filesOf(message.id());
            screen.execute(() -> row.showLeft(message.text(), files));
        }
        switch (message.state()) {
            case SENDING -> sending(message, row);
            case STORED -> ifShown(row, () -> row.stored(message.at()));
            case FAILED -> ifShown(row, () -> row.failed(message.failure()));
            case DISCARDED -> {
                model.pending().remove(message.id());
                showTail();
            }
        }
    }

    private void sending(OutgoingMessage message, MessageItem shown) {
        if (shown == null) {
            model.pending().add(message, model.builder());
        } else {
            model.pending().moveToEnd(message.id());
            screen.execute(shown::sending);
        }
        showTail();
    }

    private void ifShown(MessageItem row, Runnable change) {
        if (row != null) {
            screen.execute(change);
        }
    }

    private void showTail() {
        List<TimelineItem> tail = model.tail();
        screen.execute(() -> state.rows().append(List.of(), tail));
    }

    /** The files of a stored message are from now on those that the server has, and no more those on their way to it. */
    void posted(ChannelEvent event) {
        List<FileItem> files = RowBuilder.filesOf(event);
        if (event instanceof ChannelEvent.MessagePosted posted && !files.isEmpty()) {
            model.shown().find(posted.message().id()).ifPresent(row -> screen.execute(() -> row.setFiles(files)));
        }
    }
}
