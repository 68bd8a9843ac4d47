package chat.lanyard.server.channel;

import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.server.log.TransactionPart;
import chat.lanyard.server.permission.Standing;
import chat.lanyard.server.permission.Standings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Memberships as one transaction changes them, and what the channels are: each membership is written once, however many
 * commands of the batch touch it.
 */
public final class MembershipChanges implements TransactionPart, Standings {
    private final ChannelRepository repository;
    private final ChannelDirectory directory;
    private final ChannelChanges channels;
    private final MembershipListener listener;
    /** Empty for who has left. */
    private final Map<Member, Optional<Membership>> changed = new LinkedHashMap<>();

    private final List<Consumer<MembershipListener>> moves = new ArrayList<>();

    public MembershipChanges(ChannelRepository repository, ChannelDirectory directory, MembershipListener listener) {
        this.repository = repository;
        this.directory = directory;
        this.listener = listener;
        channels = new ChannelChanges(repository, directory);
    }

    /** In order: what was posted may be deleted by the same transaction. */
    private final List<Consumer<WideMentions>> wideMentions = new ArrayList<>();

    private record Member(ChannelId channel, UserId user) {}

    /** The channels as of this transaction so far. */
    ChannelChanges channels() {
        return channels;
    }

    @Override
    public Optional<Standing> standing(ChannelId channel, UserId user) {
        return channels.find(channel)
                .map(found -> ChannelDirectory.standing(
                        found, user, find(channel, user).isPresent()));
    }

    /** The membership as of this transaction so far. */
    public Optional<Membership> find(ChannelId channel, UserId user) {
        Optional<Membership> here = changed.get(new Member(channel, user));
        return here == null ? directory.membership(channel, user) : here;
    }

    public void put(Membership membership) {
        changed.put(new Member(membership.channel(), membership.user()), Optional.of(membership));
    }

    /** Lets somebody in, who has read up to the event of joining. */
    void join(Membership membership) {
        repository.insert(membership);
        put(membership);
        moves.add(to -> to.joined(membership.channel(), membership.user(), membership.readSequence()));
    }

    /** Lets a member go, by the event of this sequence. */
    void leave(ChannelId channel, UserId user, long sequence) {
        repository.delete(channel, user);
        changed.put(new Member(channel, user), Optional.empty());
        moves.add(to -> to.left(channel, user, sequence));
    }

    /** Counts a message that its author has posted. */
    public void posted(ChannelId channel, UserId author) {
        find(channel, author).map(Membership::withMorePosted).ifPresent(this::put);
    }

    /** Notes that a message names a member. */
    public void mentioned(ChannelId channel, UserId user, long sequence) {
        find(channel, user).ifPresent(membership -> {
            repository.insertMention(channel, user, sequence);
            put(membership.withMentions(1));
        });
    }

    /** Notes that a message names everybody. */
    public void mentionedAll(ChannelId channel, UserId author, long sequence) {
        repository.insertMention(channel, WideMentions.EVERYBODY, sequence);
        wideMentions.add(wide -> wide.add(new WideMentions.WideMention(channel, sequence, author)));
    }

    /** Takes back whom a message names; who has read it has had it counted no more. */
    public void unmention(ChannelId channel, long sequence) {
        repository
                .mentionedIn(channel, sequence)
                .forEach(user -> find(channel, user)
                        .filter(membership -> membership.readSequence() < sequence)
                        .ifPresent(membership -> put(membership.withMentions(-1))));
        repository.deleteMentions(channel, sequence);
        wideMentions.add(wide -> wide.remove(channel, sequence));
    }

    @Override
    public void flush() {
        changed.values().forEach(membership -> membership.ifPresent(repository::update));
    }

    @Override
    public void committed() {
        wideMentions.forEach(change -> change.accept(directory.wideMentions()));
        channels.committed();
        changed.forEach((member, membership) ->
                membership.ifPresentOrElse(directory::put, () -> directory.remove(member.channel(), member.user())));
        moves.forEach(move -> move.accept(listener));
    }
}
