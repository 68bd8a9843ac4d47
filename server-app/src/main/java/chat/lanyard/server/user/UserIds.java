package chat.lanyard.server.user;

import chat.lanyard.protocol.value.UserId;

/** Source of ids for new accounts. */
@FunctionalInterface
public interface UserIds {
    UserId next();
}
