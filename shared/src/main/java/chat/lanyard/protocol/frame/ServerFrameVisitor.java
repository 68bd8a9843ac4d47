package chat.lanyard.protocol.frame;

/** One method for each kind of {@link ServerFrame}, so that a forgotten kind does not compile. */
public interface ServerFrameVisitor<R> {
    R welcome(ServerFrame.Welcome frame);

    R events(ServerFrame.Events frame);

    R caughtUp(ServerFrame.CaughtUp frame);

    R presenceChanged(ServerFrame.PresenceChanged frame);

    R channelEntered(ServerFrame.ChannelEntered frame);

    R usersChanged(ServerFrame.UsersChanged frame);

    R typing(ServerFrame.Typing frame);

    R result(ServerFrame.Result frame);

    R failure(ServerFrame.Failure frame);

    R unrecognized(ServerFrame.Unrecognized frame);
}
