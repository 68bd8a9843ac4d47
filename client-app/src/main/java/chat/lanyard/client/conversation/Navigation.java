package chat.lanyard.client.conversation;

import chat.lanyard.client.store.EventTable;
import chat.lanyard.client.sync.ChatClient;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.MessageId;
import java.util.Optional;
import java.util.concurrent.Executor;

/** Goes to messages and threads, wherever they are. Belongs to the user interface's thread. */
public final class Navigation {
    private final ChatClient client;
    private final Executor ui;
    private final ChannelListViewModel channels;
    private final TimelineViewModel timeline;
    private final ThreadViewModel thread;

    Navigation(
            ChatClient client,
            Executor ui,
            ChannelListViewModel channels,
            TimelineViewModel timeline,
            ThreadViewModel thread) {
        this.client = client;
        this.ui = ui;
        this.channels = channels;
        this.timeline = timeline;
        this.thread = thread;
    }

    /** Opens a conversation and shows the message at a sequence in its place; does nothing for one that is not there. */
    public void showMessage(ChannelId channel, long sequence) {
        channels.item(channel).ifPresent(item -> {
            channels.select(item);
            reveal(channel, sequence);
        });
    }

    /** Opens the thread below a message, beside its conversation. */
    public void openThread(ChannelId channel, MessageId root) {
        channels.item(channel).ifPresent(item -> {
            channels.select(item);
            thread.open(channel, root);
        });
    }

    /** Goes where the address of a message leads; returns why that cannot be, or nothing. */
    public Optional<Notice> openLink(String address) {
        Optional<MessageLink> link = MessageLink.parse(address)
                .filter(found -> found.isOn(client.session().server()));
        if (link.isEmpty()) {
            return Optional.of(Notice.of(Notice.Kind.LINK_ELSEWHERE));
        }
        if (link.flatMap(found -> channels.item(found.channel())).isEmpty()) {
            return Optional.of(Notice.of(Notice.Kind.LINK_NOT_IN));
        }
        link.ifPresent(found -> showMessage(found.channel(), found.sequence()));
        return Optional.empty();
    }

    /** Of a reply the message above its thread is shown, and the thread. */
    private void reveal(ChannelId channel, long sequence) {
        client.reach(
                channel,
                sequence,
                reached -> client.log(channel, sequence - 1, 1, found -> {
                    MessageId root = found.isEmpty() || found.get(0).sequence() != sequence
                            ? null
                            : EventTable.rootOf(found.get(0));
                    ui.execute(() -> reveal(channel, sequence, root));
                }));
    }

    private void reveal(ChannelId channel, long sequence, MessageId root) {
        if (root == null) {
            timeline.reveal(sequence);
        } else {
            timeline.reveal(ThreadItem.sequenceOf(root));
            openThread(channel, root);
        }
    }
}
