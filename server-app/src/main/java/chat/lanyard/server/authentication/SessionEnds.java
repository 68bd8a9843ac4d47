package chat.lanyard.server.authentication;

import chat.lanyard.protocol.value.SessionId;

/** Hears that a session has ended, to close what it holds open. */
@FunctionalInterface
public interface SessionEnds {
    void ended(SessionId session);
}
