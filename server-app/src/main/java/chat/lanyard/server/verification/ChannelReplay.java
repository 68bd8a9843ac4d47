package chat.lanyard.server.verification;

import chat.lanyard.protocol.frame.ChannelEvent;
import chat.lanyard.protocol.frame.PinEvent;
import chat.lanyard.protocol.value.ChannelDetails;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.ChannelKind;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.server.channel.Membership;
import chat.lanyard.server.log.ChannelHead;
import chat.lanyard.server.log.HashChain;
import chat.lanyard.server.log.LogEntry;
import chat.lanyard.server.message.Deletion;
import chat.lanyard.server.message.Mentions;
import chat.lanyard.server.message.Pin;
import chat.lanyard.server.message.Reaction;
import chat.lanyard.server.message.Reply;
import chat.lanyard.server.user.Username;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Goes through one channel's log and tells what follows from it. Holds the members and the deletions, but no message. */
final class ChannelReplay {
    private final ChannelId channel;
    private final Map<Long, Long> deletions;
    private final Map<UserId, Reads.Position> positions;
    private final EarlierReplies earlier;
    private final Projections out;
    private final Map<UserId, Member> members = new HashMap<>();
    private final Map<String, UserId> names = new HashMap<>();
    private final Map<Long, Set<Member>> readers = new HashMap<>();
    private final Map<Long, UserId> deletedAuthors = new HashMap<>();
    private ChannelHead head;
    private ChannelDetails details;
    /** Of the one that came with the server no event tells. */
    private Optional<ChannelKind> kind = Optional.of(ChannelKind.PUBLIC);

    private UserId createdBy;

    /** At the beginning of a channel. */
    ChannelReplay(ChannelId channel, EndOfLog end, Projections out) {
        this.channel = channel;
        deletions = end.deletions();
        positions = end.positions();
        earlier = new EarlierReplies(end, out);
        this.out = out;
        head = new ChannelHead(channel, 0, 0, HashChain.origin());
    }

    private static final class Member {
        private final UserId user;
        private final String username;
        private final long read;
        private final long closed;
        private long readOthers;
        private long posted;
        private long mentions;

        Member(UserId user, String username, long read, long closed) {
            this.user = user;
            this.username = username;
            this.read = read;
            this.closed = closed;
        }
    }

    /** The end so far. */
    ChannelHead head() {
        return head;
    }

    boolean isMember(UserId user) {
        return members.containsKey(user);
    }

    /** Goes on with an entry and what it holds. */
    void apply(LogEntry entry, ChannelEvent event) {
        boolean message = entry.clientMessageId() != null;
        long messages = head.messages() + (message ? 1 : 0);
        if (message && members.containsKey(event.actor())) {
            members.get(event.actor()).posted++;
        }
        follow(entry, event, messages);
        post(entry, event);
        Set<Member> arrived = readers.remove(event.sequence());
        if (arrived != null) {
            arrived.forEach(member -> member.readOthers = messages - member.posted);
        }
        out.counted(entry, messages);
        head = new ChannelHead(channel, event.sequence(), messages, entry.seal().chainHash());
    }

    private void follow(LogEntry entry, ChannelEvent event, long messages) {
        if (event instanceof ChannelEvent.MessagePosted posted) {
            mention(posted);
            attach(posted);
        } else if (event instanceof ChannelEvent.MemberJoined joined) {
            join(joined, messages);
        } else if (event instanceof ChannelEvent.MemberLeft left) {
            leave(left.member());
        } else if (event instanceof ChannelEvent.ChannelChanged changed) {
            change(changed);
        } else if (event instanceof ChannelEvent.AboutMessage) {
            change(entry.target(), event);
        }
    }

    private void post(LogEntry entry, ChannelEvent event) {
        Optional<Long> root = entry.clientMessageId() == null ? Optional.empty() : earlier.rootOf(entry, event);
        if (deletions.containsKey(entry.sequence())) {
            deletedAuthors.put(entry.sequence(), event.actor());
        } else {
            root.map(above -> new Reply(channel, above, entry.sequence(), event.actor(), event.at()))
                    .ifPresent(out::replied);
        }
    }

    private void join(ChannelEvent.MemberJoined joined, long messages) {
        UserId user = joined.user().id();
        leave(user);
        Reads.Position position = positions.getOrDefault(user, Reads.Position.NONE);
        long read = Math.max(joined.sequence(), position.read());
        Member member = new Member(user, joined.user().username(), read, position.closed());
        member.readOthers = messages;
        members.put(user, member);
        names.put(member.username, user);
        readers.computeIfAbsent(read, absent -> new HashSet<>()).add(member);
    }

    private void leave(UserId user) {
        Member member = members.remove(user);
        if (member != null) {
            names.remove(member.username, user);
        }
    }

    private void mention(ChannelEvent.MessagePosted posted) {
        if (posted.message().text().indexOf('@') < 0 || deletions.containsKey(posted.sequence())) {
            return;
        }
        Set<UserId> users = new HashSet<>(Mentions.in(posted.message().text(), this::memberNamed));
        users.remove(posted.actor());
        users.stream()
                .map(members::get)
                .filter(Objects::nonNull)
                .filter(member -> posted.sequence() > member.read)
                .forEach(member -> member.mentions++);
        out.mentions(channel, posted.sequence(), users);
    }

    private void attach(ChannelEvent.MessagePosted posted) {
        if (!posted.message().attachments().isEmpty() && !deletions.containsKey(posted.sequence())) {
            out.attached(channel, posted);
        }
    }

    private Optional<UserId> memberNamed(String name) {
        return Username.fold(name).map(names::get);
    }

    private void change(ChannelEvent.ChannelChanged changed) {
        details = changed.channel();
        if (changed.sequence() == 1) {
            createdBy = changed.actor();
            kind = Optional.ofNullable(changed.kind());
        }
    }

    private void change(long message, ChannelEvent event) {
        if (event instanceof ChannelEvent.MessageDeleted) {
            UserId author = deletedAuthors.getOrDefault(message, event.actor());
            out.deleted(new Deletion(channel, message, author, event.sequence()));
        } else if (event instanceof ChannelEvent.ReactionAdded added) {
            react(new Reaction.Key(channel, message, event.actor(), added.emoji()), event.sequence(), true);
        } else if (event instanceof ChannelEvent.ReactionRemoved removed) {
            react(new Reaction.Key(channel, message, event.actor(), removed.emoji()), event.sequence(), false);
        } else if (event instanceof PinEvent) {
            pin(message, event);
        } else {
            out.edited(channel, message, event.sequence());
        }
    }

    private void pin(long message, ChannelEvent event) {
        if (!deletions.containsKey(message)) {
            boolean present = event instanceof PinEvent.MessagePinned;
            out.pinned(new Pin(channel, message, event.actor(), event.sequence(), present));
        }
    }

    private void react(Reaction.Key key, long sequence, boolean added) {
        if (!deletions.containsKey(key.message())) {
            out.reacted(new Reaction(key, sequence, added));
        }
    }

    /** Tells what the channel is, of the members and of the end. */
    void end() {
        readers.values()
                .forEach(beyond -> beyond.forEach(member -> member.readOthers = head.messages() - member.posted));
        members.values()
                .forEach(member -> out.member(new Membership(
                        channel,
                        member.user,
                        Math.min(member.read, head.lastSequence()),
                        member.readOthers,
                        member.posted,
                        member.mentions,
                        member.closed)));
        out.channel(channel, Optional.ofNullable(details), kind, createdBy);
        out.head(head);
    }
}
