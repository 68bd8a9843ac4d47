package chat.lanyard.client.conversation;

/** What the window offers somebody to do with a message, by what they may do in its channel. */
public record MessageRights(ChannelRights channel, MessageItem message) {
    public boolean mayReact() {
        return channel.mayReact();
    }

    /** Whether one may answer it, in its thread or below a quote. */
    public boolean mayAnswer() {
        return channel.mayPost();
    }

    public boolean mayPin() {
        return channel.mayPin();
    }

    public boolean mayEdit() {
        return message.isOwn() && channel.mayChangeOwn();
    }

    public boolean mayDelete() {
        return message.isOwn() ? channel.mayChangeOwn() : channel.mayDeleteOthers();
    }

    /** Whether there is an earlier text that this person may see. */
    public boolean maySeeEdits() {
        return message.content().edited();
    }
}
