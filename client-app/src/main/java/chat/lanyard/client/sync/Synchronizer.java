package chat.lanyard.client.sync;

import chat.lanyard.client.connection.ConnectionListener;
import chat.lanyard.client.connection.ConnectionState;
import chat.lanyard.client.connection.ConnectionStatus;
import chat.lanyard.protocol.frame.ChannelEvent;
import chat.lanyard.protocol.frame.ServerFrame;
import chat.lanyard.protocol.frame.ServerFrameVisitor;
import chat.lanyard.protocol.value.UserId;
import java.util.List;

/** Brings what the server sends into the copy, in order and each event once. Confined to the event thread. */
final class Synchronizer implements ConnectionListener, ServerFrameVisitor<Void> {
    private final ConversationStore store;
    private final SyncListeners listeners;
    private final UserId self;
    private Resumption resumption;
    private Outbox outbox;
    private ReadMarks readMarks;
    private boolean presenceKnown;

    Synchronizer(ConversationStore store, SyncListeners listeners, UserId self) {
        this.store = store;
        this.listeners = listeners;
        this.self = self;
    }

    /** Comes after the constructor, because these need the connection, which needs this as its listener. */
    void use(Resumption catchingUp, Outbox outgoing, ReadMarks marks) {
        readMarks = marks;
        resumption = catchingUp;
        outbox = outgoing;
    }

    @Override
    public void statusChanged(ConnectionStatus status) {
        listeners.tell(listener -> listener.statusChanged(status));
        if (status.state() == ConnectionState.ONLINE) {
            outbox.sendNext();
        }
    }

    @Override
    public void frameReceived(ServerFrame frame) {
        frame.accept(this);
    }

    @Override
    public Void welcome(ServerFrame.Welcome welcome) {
        presenceKnown = false;
        boolean rebuilt = store.welcome(welcome);
        listeners.tell(listener -> listener.serverDescribed(welcome.server(), welcome.user()));
        listeners.tell(listener -> listener.peopleChanged(store.people()));
        if (rebuilt) {
            listeners.tell(SyncListener::rebuilt);
        }
        listeners.tell(listener -> listener.channelsChanged(store.views()));
        resumption.catchUp(welcome.channels());
        readMarks.tellAgain(welcome.channels());
        return null;
    }

    @Override
    public Void events(ServerFrame.Events frame) {
        Channel channel = store.channel(frame.channelId());
        if (channel == null) {
            return null; // joined since the welcome: the next welcome describes it
        }
        if (channel.log().hasGapBefore(frame.events())) {
            resumption.repair(channel);
            return null;
        }
        List<ChannelEvent> fresh = channel.append(frame.events());
        if (!fresh.isEmpty()) {
            publish(channel, fresh);
        }
        return null;
    }

    private void publish(Channel channel, List<ChannelEvent> fresh) {
        boolean newPeople = false;
        for (ChannelEvent event : fresh) {
            newPeople |= event instanceof ChannelEvent.MemberJoined joined && store.addPerson(joined.user());
            tellOutbox(event);
        }
        if (newPeople) {
            listeners.tell(listener -> listener.peopleChanged(store.people()));
        }
        listeners.tell(listener -> listener.eventsAppended(channel.id(), fresh));
        listeners.tell(listener -> listener.channelsChanged(store.views()));
    }

    private void tellOutbox(ChannelEvent event) {
        if (event instanceof ChannelEvent.MessagePosted posted && posted.actor().equals(self)) {
            outbox.seen(posted);
        }
    }

    @Override
    public Void caughtUp(ServerFrame.CaughtUp frame) {
        resumption.caughtUp(frame.requestId());
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
