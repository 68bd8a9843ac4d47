package chat.lanyard.protocol.handshake;

/** The names that both sides of the opening handshake (RFC 6455, section 4) agree on. */
public final class Handshake {
    /** Version of the protocol, as told by {@code GET /api/v1/server}. */
    public static final int PROTOCOL_VERSION = 1;

    /** Path of the chat socket. */
    public static final String PATH = "/v1/chat";

    /** Header that carries the access token (RFC 6750, section 2.1). */
    public static final String AUTHORIZATION = "Authorization";

    /** Scheme of that header, compared without case. */
    public static final String BEARER = "Bearer";

    private Handshake() {}
}
