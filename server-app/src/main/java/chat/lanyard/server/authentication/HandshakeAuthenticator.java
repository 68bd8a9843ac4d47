package chat.lanyard.server.authentication;

/** Decides from the {@code Authorization} header alone who is knocking. Never blocks: it reads only memory. */
@FunctionalInterface
public interface HandshakeAuthenticator {
    /**
     * @param authorization the header's value, its several occurrences joined with {@code "; "}; empty or {@code null} if
     *     there is none
     */
    HandshakeDecision authenticate(String authorization);
}
