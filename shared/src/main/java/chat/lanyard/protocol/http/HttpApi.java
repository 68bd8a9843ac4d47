package chat.lanyard.protocol.http;

import chat.lanyard.protocol.value.Attachment;
import chat.lanyard.protocol.value.AttachmentId;
import chat.lanyard.protocol.value.ErrorDetail;
import chat.lanyard.protocol.value.Role;
import chat.lanyard.protocol.value.SessionId;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.protocol.value.UserProfile;
import java.time.Instant;
import java.util.List;

/** The bodies of the HTTP API; a member that may be left out is {@code null} here. */
public final class HttpApi {
    /** Path under which all of it lives. */
    public static final String ROOT = "/api/v1";

    private HttpApi() {}

    /** Answer of {@code GET /server}; identity is {@code null} until the server has one of its own. */
    public record ServerInfo(
            String name,
            String version,
            int protocol,
            String chatUrl,
            String registration,
            String identity,
            Instant time) {}

    /** Request of {@code POST /accounts}. */
    public record NewAccount(String username, String displayName, String password, String invitation) {
        /** Leaves the password out. */
        @Override
        public String toString() {
            return "NewAccount[username=" + username + "]";
        }
    }

    /** Answer of {@code POST /accounts}. */
    public record Account(UserId id, String username, String displayName, Role role) {
        public static Account of(UserProfile profile) {
            return new Account(profile.id(), profile.username(), profile.displayName(), profile.role());
        }
    }

    /** Request of {@code POST /sessions}. */
    public record NewSession(String username, String password, String device) {
        /** Leaves the password out. */
        @Override
        public String toString() {
            return "NewSession[username=" + username + "]";
        }
    }

    /** Answer of {@code POST /sessions} and {@code POST /sessions/refresh}. */
    public record SessionGranted(
            String accessToken, Instant accessTokenExpiresAt, String refreshToken, UserProfile user, String chatUrl) {
        /** Leaves the tokens out. */
        @Override
        public String toString() {
            return "SessionGranted[user=" + user + "]";
        }
    }

    /** Request of {@code POST /sessions/refresh}. */
    public record RefreshSession(String refreshToken) {
        /** Leaves the token out. */
        @Override
        public String toString() {
            return "RefreshSession[]";
        }
    }

    /** One of the user's sessions. */
    public record SessionSummary(SessionId id, String device, Instant createdAt, Instant lastSeenAt, boolean current) {}

    /** Answer of {@code GET /sessions}. */
    public record SessionList(List<SessionSummary> sessions) {}

    /** Request of {@code POST /invitations}: a duration such as {@code 24h}, and how many may use it. */
    public record NewInvitation(String expiresIn, Integer uses) {}

    /** Answer of {@code POST /invitations}. */
    public record Invitation(String code, String url, Instant expiresAt) {}

    /** Request of {@code POST /uploads}: what is going to be sent, in bytes. */
    public record NewUpload(String name, Long size) {}

    /** Request of {@code POST /uploads/{id}}: all is sent, and this is what it must be. */
    public record FinishUpload(String sha256) {}

    /**
     * Answer of {@code POST /uploads}, {@code GET /uploads/{id}} and {@code POST /uploads/{id}}.
     *
     * @param offset how many bytes have arrived
     * @param attachment what it has become once it is whole
     */
    public record UploadState(AttachmentId id, String name, long size, long offset, Attachment attachment) {}

    /** Answer of {@code PUT /avatar}: the name of the picture, which the profile has from now on. */
    public record Avatar(String avatar) {}

    /** Body of every error. */
    public record ErrorBody(ErrorDetail error) {}
}
