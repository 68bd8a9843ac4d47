package chat.lanyard.server.transport;

import chat.lanyard.protocol.handshake.Handshake;
import chat.lanyard.protocol.value.ErrorCode;
import chat.lanyard.server.authentication.HandshakeAuthenticator;
import chat.lanyard.server.authentication.HandshakeDecision;
import chat.lanyard.server.connection.Admission;
import chat.lanyard.server.connection.AuthenticatedUser;
import chat.lanyard.server.connection.ForwardedAddress;
import java.net.InetAddress;
import java.util.Optional;
import java.util.regex.Pattern;
import org.java_websocket.handshake.ClientHandshake;

/** Decides in the order of the protocol whether a request becomes a socket. */
final class HandshakeGate {
    // the library joins the values of a repeated header with a semicolon
    private static final Pattern SEPARATOR = Pattern.compile("[,;]");

    private final HandshakeAuthenticator authenticator;
    private final Admission admission;
    private final boolean behindProxy;
    private volatile boolean shut;

    HandshakeGate(HandshakeAuthenticator authenticator, Admission admission, boolean behindProxy) {
        this.authenticator = authenticator;
        this.admission = admission;
        this.behindProxy = behindProxy;
    }

    /** From now on whoever would be admitted hears {@link ErrorCode#UNAVAILABLE}. */
    void shut() {
        shut = true;
    }

    /** Takes a place for the socket behind this request. */
    Place admit(ClientHandshake request, InetAddress peer) throws HandshakeRefused {
        requireUpgrade(request);
        requirePath(request.getResourceDescriptor());
        AuthenticatedUser user = authenticate(request);
        if (shut) {
            throw new HandshakeRefused(ErrorCode.UNAVAILABLE);
        }
        InetAddress address = addressOf(request, peer);
        Optional<ErrorCode> refusal = admission.enter(user, address);
        if (refusal.isPresent()) {
            throw new HandshakeRefused(refusal.get());
        }
        return new Place(user, address, admission);
    }

    // the version was checked by the library, which does not look at these
    private static void requireUpgrade(ClientHandshake request) throws HandshakeRefused {
        boolean upgrade = names(request, "Upgrade", "websocket") && names(request, "Connection", "upgrade");
        if (!upgrade || request.getFieldValue("Sec-WebSocket-Key").isBlank()) {
            throw new HandshakeRefused(ErrorCode.UPGRADE_REQUIRED);
        }
    }

    private static boolean names(ClientHandshake request, String header, String token) {
        return SEPARATOR
                .splitAsStream(request.getFieldValue(header))
                .anyMatch(entry -> entry.strip().equalsIgnoreCase(token));
    }

    private static void requirePath(String resource) throws HandshakeRefused {
        int query = resource.indexOf('?');
        String path = query < 0 ? resource : resource.substring(0, query);
        if (!path.equals(Handshake.PATH)) {
            throw new HandshakeRefused(ErrorCode.NOT_FOUND);
        }
    }

    private AuthenticatedUser authenticate(ClientHandshake request) throws HandshakeRefused {
        String header = request.getFieldValue(Handshake.AUTHORIZATION).strip();
        HandshakeDecision decision = authenticator.authenticate(header);
        if (decision instanceof HandshakeDecision.Admitted admitted) {
            return admitted.user();
        }
        throw new HandshakeRefused(((HandshakeDecision.Refused) decision).code());
    }

    private InetAddress addressOf(ClientHandshake request, InetAddress peer) {
        if (!behindProxy || !peer.isLoopbackAddress()) {
            return peer;
        }
        return ForwardedAddress.last(request.getFieldValue("X-Forwarded-For")).orElse(peer);
    }
}
