package chat.lanyard.server.dispatch;

import chat.lanyard.server.connection.AuthenticatedUser;

/**
 * Whether a user may see what a frame is about; if not, it is not there for them. What is there, but not for them to do, is
 * refused with a {@link chat.lanyard.protocol.value.RequestRefusedException}.
 */
@FunctionalInterface
public interface AccessRule<F> {
    boolean allows(AuthenticatedUser user, F frame);

    /** For frames that are about nothing but the user. */
    static <F> AccessRule<F> everybody() {
        return (user, frame) -> true;
    }
}
