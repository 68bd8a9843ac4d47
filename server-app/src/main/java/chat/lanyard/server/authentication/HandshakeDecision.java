package chat.lanyard.server.authentication;

import chat.lanyard.protocol.value.ErrorCode;
import chat.lanyard.server.connection.AuthenticatedUser;

/** What the check of a token came to: an identity, or the code to refuse with. */
public sealed interface HandshakeDecision {
    /** The token is valid, its session lives and its user may connect. */
    record Admitted(AuthenticatedUser user) implements HandshakeDecision {}

    /** The request must not become a socket. */
    record Refused(ErrorCode code) implements HandshakeDecision {}
}
