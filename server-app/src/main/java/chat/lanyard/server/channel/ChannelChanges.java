package chat.lanyard.server.channel;

import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.ChannelKind;
import chat.lanyard.protocol.value.LookAlikes;
import chat.lanyard.protocol.value.UserId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Channels as one transaction makes and changes them. Used by the committing thread only. */
final class ChannelChanges {
    private final ChannelRepository repository;
    private final ChannelDirectory directory;
    private final Map<ChannelId, Channel> changed = new LinkedHashMap<>();

    ChannelChanges(ChannelRepository repository, ChannelDirectory directory) {
        this.repository = repository;
        this.directory = directory;
    }

    /** The channel as of this transaction so far. */
    Optional<Channel> find(ChannelId channel) {
        Channel here = changed.get(channel);
        return here == null ? directory.find(channel) : Optional.of(here);
    }

    /** All channels as of this transaction so far. */
    Stream<Channel> all() {
        return Stream.concat(
                changed.values().stream(),
                directory.all().stream().filter(channel -> !changed.containsKey(channel.id())));
    }

    /** The channels with a name that looks like this one, as of this transaction so far. */
    Stream<Channel> alike(String name) {
        return Stream.concat(
                changed.values().stream()
                        .filter(channel -> LookAlikes.areAlike(channel.details().name(), name)),
                directory.index().alike(name).stream().filter(channel -> !changed.containsKey(channel.id())));
    }

    /** How many conversations, or else other channels, somebody has made, as of this transaction so far. */
    long madeBy(UserId user, boolean conversations) {
        long here = changed.values().stream()
                .filter(channel -> directory.find(channel.id()).isEmpty() && user.equals(channel.createdBy()))
                .filter(channel -> (channel.kind() == ChannelKind.DIRECT) == conversations)
                .count();
        return directory.index().madeBy(user, conversations) + here;
    }

    void insert(Channel channel) {
        repository.insert(channel);
        changed.put(channel.id(), channel);
    }

    void update(Channel channel) {
        repository.update(channel);
        changed.put(channel.id(), channel);
    }

    void committed() {
        changed.values().forEach(directory::put);
    }
}
