package chat.lanyard.client.conversation;

import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.MessageId;
import java.util.Optional;

/** Goes to messages and threads, wherever they are. Belongs to the user interface's thread. */
public final class Navigation {
    private final MessageLinks links;
    private final ChannelListViewModel channels;
    private final TimelineViewModel timeline;
    private final ThreadViewModel thread;

    Navigation(MessageLinks links, ChannelListViewModel channels, TimelineViewModel timeline, ThreadViewModel thread) {
        this.links = links;
        this.channels = channels;
        this.timeline = timeline;
        this.thread = thread;
    }

    /**
     * Opens a conversation and shows the message at a sequence in its place, of a reply in its thread too; does nothing for a
     * conversation that is not there.
     */
    public void showMessage(ChannelId channel, long sequence) {
        channels.item(channel).ifPresent(item -> {
            channels.select(item);
            timeline.paging().reveal(sequence, root -> openThread(channel, root));
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
        Optional<MessageLink> link = MessageLink.parse(address).filter(links::leadsHere);
        if (link.isEmpty()) {
            return Optional.of(Notice.of(Notice.Kind.LINK_ELSEWHERE));
        }
        if (link.flatMap(found -> channels.item(found.channel())).isEmpty()) {
            return Optional.of(Notice.of(Notice.Kind.LINK_NOT_IN));
        }
        link.ifPresent(found -> showMessage(found.channel(), found.sequence()));
        return Optional.empty();
    }
}
