package chat.lanyard.server.channel;

import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.server.log.TransactionPart;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Memberships as one transaction changes them: each is written once, however many commands of the batch touch it. */
public final class MembershipChanges implements TransactionPart {
    private final ChannelRepository repository;
    private final ChannelDirectory directory;
    private final Map<Member, Membership> changed = new LinkedHashMap<>();

    public MembershipChanges(ChannelRepository repository, ChannelDirectory directory) {
        this.repository = repository;
        this.directory = directory;
    }

    private record Member(ChannelId channel, UserId user) {}

    /** The membership as of this transaction so far. */
    public Optional<Membership> find(ChannelId channel, UserId user) {
        return Optional.ofNullable(changed.get(new Member(channel, user)))
                .or(() -> directory.membership(channel, user));
    }

    public void put(Membership membership) {
        changed.put(new Member(membership.channel(), membership.user()), membership);
    }

    /** Counts a message that its author has posted. */
    public void posted(ChannelId channel, UserId author) {
        find(channel, author).map(Membership::withMorePosted).ifPresent(this::put);
    }

    /** Notes that a message names a member. */
    public void mentioned(ChannelId channel, UserId user, long sequence) {
        find(channel, user).map(Membership::withMoreMentions).ifPresent(membership -> {
            repository.insertMention(channel, user, sequence);
            put(membership);
        });
    }

    @Override
    public void flush() {
        changed.values().forEach(repository::update);
    }

    @Override
    public void committed() {
        changed.values().stream()
                .filter(membership -> directory.isMember(membership.channel(), membership.user()))
                .forEach(directory::put);
    }
}
