package chat.lanyard.client.sync;

import chat.lanyard.client.connection.ConnectionListener;
import chat.lanyard.client.connection.ConnectionState;
import chat.lanyard.client.connection.ConnectionStatus;
import chat.lanyard.protocol.frame.ChannelEvent;
import chat.lanyard.protocol.frame.ServerFrame;
import chat.lanyard.protocol.frame.ServerFrameVisitor;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.ClientMessageId;
import chat.lanyard.protocol.value.UserId;
import java.util.List;

/** Brings what the server sends into the copy, in order and each event once. Confined to the event thread. */
final class Synchronizer implements ConnectionListener, ServerFrameVisitor<Void> {
    private final Conversations conversations;
    private final EventLog log;
    private final Outbox outbox;
    private final SyncListeners listeners;
    private final UserId self;
    private Resumption resumption;
    private Sender sender;
    private ReadMarks readMarks;
    private PersonalLog personal;
    private HistoryLoader history;
    private boolean presenceKnown;

    Synchronizer(Conversations conversations, EventLog log, Outbox outbox, SyncListeners listeners, UserId self) {
        this.conversations = conversations;
        this.log = log;
        this.outbox = outbox;
        this.listeners = listeners;
        this.self = self;
    }

    /** Comes after the constructor, because these need the connection, which needs this as its listener. */
    void use(Resumption catchingUp, Sender outgoing, ReadMarks marks, HistoryLoader older, PersonalLog me) {
        personal = me;
        history = older;
        readMarks = marks;
        resumption = catchingUp;
        sender = outgoing;
    }

    @Override
    public void statusChanged(ConnectionStatus status) {
        listeners.tell(listener -> listener.statusChanged(status));
        if (status.state() == ConnectionState.ONLINE) {
            sender.sendNext();
            history.loadFirstPages();
        }
    }

    @Override
    public void frameReceived(ServerFrame frame) {
        frame.accept(this);
    }

    @Override
    public Void welcome(ServerFrame.Welcome welcome) {
        presenceKnown = false;
        boolean rebuilt = conversations.welcome(welcome);
        listeners.tell(listener -> listener.serverDescribed(welcome.server(), welcome.user()));
        listeners.tell(listener -> listener.peopleChanged(conversations.people()));
        if (rebuilt) {
            listeners.tell(SyncListener::rebuilt);
        }
        listeners.tell(listener -> listener.channelsChanged(conversations.views()));
        personal.welcome(welcome.me(), rebuilt);
        resumption.catchUp(welcome.channels(), personal);
        readMarks.tellAgain(welcome.channels());
        sender.sendNext();
        return null;
    }

    @Override
    public Void events(ServerFrame.Events frame) {
        if (frame.channelId().equals(ChannelId.ME)) {
            personalEvents(frame);
            return null;
        }
        Channel channel = conversations.channel(frame.channelId());
        if (channel == null) {
            resumption.askFor(frame.channelId());
            return null;
        }
        List<ChannelEvent> fresh = channel.newOf(frame.events());
        if (!fresh.isEmpty()) {
            log.append(channel, fresh);
            publish(channel, fresh);
        }
        if (frame.remaining() != null) {
            resumption.remaining(channel.id(), frame.remaining());
        }
        repairGaps(channel, frame.events());
        return null;
    }

    private void personalEvents(ServerFrame.Events frame) {
        personal.take(frame.events());
        if (frame.remaining() != null) {
            resumption.remaining(ChannelId.ME, frame.remaining());
        }
        long through =
                frame.events().stream().mapToLong(ChannelEvent::sequence).max().orElse(0);
        if (through > personal.last()) {
            resumption.repair(ChannelId.ME, personal.last(), through);
        }
    }

    /** A gap may be before these events or among them; the copy ends before it. */
    private void repairGaps(Channel channel, List<ChannelEvent> events) {
        long through = events.isEmpty() ? 0 : events.get(events.size() - 1).sequence();
        if (through > channel.last() && conversations.channel(channel.id()) == channel) {
            resumption.repair(channel.id(), channel.last(), through);
        }
    }

    private void publish(Channel channel, List<ChannelEvent> fresh) {
        conversations.meet(conversations.strangersAmong(EventContents.joined(fresh)));
        fresh.stream().filter(event -> event.actor().equals(self)).forEach(this::tellOutbox);
        listeners.tell(listener -> listener.eventsAppended(channel.id(), fresh));
        List<MessageState> changed = log.changedBy(channel, fresh);
        if (!changed.isEmpty()) {
            listeners.tell(listener -> listener.messagesChanged(channel.id(), changed));
        }
        fresh.stream()
                .filter(event -> event instanceof ChannelEvent.ChannelChanged && channel.isLive(event))
                .reduce((earlier, later) -> later)
                .ifPresent(event -> describe(channel, (ChannelEvent.ChannelChanged) event));
        if (fresh.stream().anyMatch(event -> isLeaving(channel, event))) {
            conversations.leave(channel);
        }
        listeners.tell(listener -> listener.channelsChanged(conversations.views()));
    }

    private void describe(Channel channel, ChannelEvent.ChannelChanged event) {
        conversations.describe(channel, channel.facts().withDetails(event.channel()));
    }

    /** The server's own word that a message is in the log, whether its result came or not. */
    private void tellOutbox(ChannelEvent event) {
        ClientMessageId message = EventContents.clientMessageId(event);
        if (message != null) {
            outbox.stored(message, event.at());
        }
    }

    /** One who left and came back before the server described the channel is in it. */
    private boolean isLeaving(Channel channel, ChannelEvent event) {
        return event instanceof ChannelEvent.MemberLeft left && left.member().equals(self) && channel.isLive(event);
    }

    @Override
    public Void caughtUp(ServerFrame.CaughtUp frame) {
        resumption.caughtUp(frame.requestId());
        return null;
    }

    @Override
    public Void channelEntered(ServerFrame.ChannelEntered frame) {
        conversations.enter(frame.channel(), frame.users());
        resumption.described(frame.channel().id());
        listeners.tell(listener -> listener.peopleChanged(conversations.people()));
        listeners.tell(listener -> listener.channelsChanged(conversations.views()));
        history.loadFirstPages();
        return null;
    }

    @Override
    public Void presenceChanged(ServerFrame.PresenceChanged frame) {
        boolean complete = !presenceKnown;
        presenceKnown = true;
        listeners.tell(listener -> listener.presenceChanged(frame.users(), complete));
        return null;
    }

    @Override
    public Void usersChanged(ServerFrame.UsersChanged frame) {
        conversations.learn(frame.users());
        return null;
    }

    @Override
    public Void typing(ServerFrame.Typing frame) {
        listeners.tell(listener -> listener.typing(frame.channelId(), frame.userId()));
        return null;
    }

    @Override
    public Void result(ServerFrame.Result frame) {
        return null; // goes to whoever asked
    }

    @Override
    public Void failure(ServerFrame.Failure frame) {
        return null; // goes to whoever asked
    }

    @Override
    public Void unrecognized(ServerFrame.Unrecognized frame) {
        return null; // a newer server says something that this version does not need
    }
}
