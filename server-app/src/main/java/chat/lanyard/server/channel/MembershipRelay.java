package chat.lanyard.server.channel;

import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.UserId;
import java.util.Optional;
import java.util.Set;

/** Passes on who comes and goes, to whoever delivers while a folder is served. */
public final class MembershipRelay implements MembershipListener {
    private volatile MembershipListener subscriber;

    /** Names who hears of it from now on; until then nobody can be connected. */
    public void subscribe(MembershipListener listener) {
        subscriber = listener;
    }

    @Override
    public void joined(ChannelId channel, UserId user, long sequence) {
        listener().ifPresent(listener -> listener.joined(channel, user, sequence));
    }

    @Override
    public void left(ChannelId channel, UserId user, long sequence) {
        listener().ifPresent(listener -> listener.left(channel, user, sequence));
    }

    @Override
    public void replaced(Set<UserId> users) {
        listener().ifPresent(listener -> listener.replaced(users));
    }

    private Optional<MembershipListener> listener() {
        return Optional.ofNullable(subscriber);
    }
}
