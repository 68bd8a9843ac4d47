package chat.lanyard.protocol.frame;

import chat.lanyard.protocol.value.RequestId;
import chat.lanyard.protocol.value.Role;
import chat.lanyard.protocol.value.UserId;
import java.util.Objects;

/**
 * What those ask for who look after the server.
 *
 * @param <R> the shape of its result
 */
public sealed interface AdministrationFrame<R extends RequestResult> extends ClientFrame<R> {
    /** Gives somebody another role on the server. */
    record ChangeRole(RequestId requestId, UserId userId, Role role)
            implements AdministrationFrame<RequestResult.Done> {
        public ChangeRole {
            Objects.requireNonNull(requestId, "requestId");
            Objects.requireNonNull(userId, "userId");
            Objects.requireNonNull(role, "role");
        }

        @Override
        public Class<RequestResult.Done> resultType() {
            return RequestResult.Done.class;
        }
    }
}
