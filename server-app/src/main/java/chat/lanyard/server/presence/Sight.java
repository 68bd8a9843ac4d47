package chat.lanyard.server.presence;

import chat.lanyard.protocol.value.UserId;

/** Who may know of whom. Asked often, from any thread: answers from memory. */
public interface Sight {
    /** Whether somebody may know of everybody. */
    boolean seesEverybody(UserId viewer);

    /** Whether one may know of the other; everybody may know of themselves. */
    boolean sees(UserId viewer, UserId person);
}
