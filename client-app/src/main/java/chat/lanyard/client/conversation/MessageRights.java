package chat.lanyard.client.conversation;

import chat.lanyard.protocol.permission.Permission;

/** What the window offers somebody to do with a message, by what they may do in its channel. */
public record MessageRights(ChannelRights channel, MessageItem message) {
    public boolean mayReact() {
        return channel.may(Permission.REACT);
    }

    /** Whether one may answer it, in its thread or below a quote. */
    public boolean mayAnswer() {
        return channel.may(Permission.POST);
    }

    public boolean mayPin() {
        return channel.may(Permission.PIN);
    }

    public boolean mayEdit() {
        return message.isOwn() && channel.may(Permission.CHANGE_OWN);
    }

    public boolean mayDelete() {
        return channel.may(message.isOwn() ? Permission.CHANGE_OWN : Permission.DELETE_OTHERS);
    }

    /** Whether there is an earlier text that this person may see. */
    public boolean maySeeEdits() {
        return message.content().edited();
    }
}
