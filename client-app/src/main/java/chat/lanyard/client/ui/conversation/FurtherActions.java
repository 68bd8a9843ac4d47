package chat.lanyard.client.ui.conversation;

import chat.lanyard.client.conversation.ChatViewModel;
import chat.lanyard.client.conversation.MessageItem;
import chat.lanyard.client.conversation.TimelineViewModel;
import chat.lanyard.client.ui.common.Copying;
import chat.lanyard.client.ui.control.Places;
import chat.lanyard.protocol.value.ChannelId;

/**
 * What a person can do with a message beyond the message itself: answer, quote, pin, forward it, and see what it said before.
 *
 * @param writing where the message stands, and where a quote of it goes
 * @param write puts the caret into the composer there
 */
record FurtherActions(ChatViewModel model, TimelineViewModel writing, Places places, Runnable write) {
    /** Whether the messages stand in a thread already. */
    boolean isInThread() {
        return writing.place() != null && writing.place().isThread();
    }

    void reply(MessageItem message) {
        model.navigation().openThread(channel(), message.id());
    }

    void quote(MessageItem message) {
        writing.addToDraft(model.tools().quote(channel(), message));
        write.run();
    }

    void togglePin(MessageItem message) {
        writing.changes().togglePin(message);
    }

    void copyLink(MessageItem message) {
        Copying.copy(model.tools().link(channel(), message));
    }

    void forward(MessageItem message) {
        ChannelId from = channel();
        places.cards()
                .show(new ForwardCard(
                        model.channelModels().forwarding(to -> model.tools().forward(from, message, to)),
                        places.cards()::close));
    }

    void showReactors(MessageItem message) {
        places.cards().show(new ReactorsCard(message.content().reactions()));
    }

    void showEdits(MessageItem message) {
        places.cards().show(new EditsCard(model.tools(), channel(), message));
    }

    private ChannelId channel() {
        return writing.place().channel();
    }
}
