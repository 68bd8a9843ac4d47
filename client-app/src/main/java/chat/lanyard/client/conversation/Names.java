package chat.lanyard.client.conversation;

/** Whom and what the names in a message mean. Belongs to the user interface's thread. */
public interface Names {
    /** Knows nobody. */
    Names NONE = new Names() {
        @Override
        public boolean isPerson(String username) {
            return false;
        }

        @Override
        public boolean isSelf(String username) {
            return false;
        }

        @Override
        public boolean isChannel(String name) {
            return false;
        }
    };

    /** Whether somebody has that user name, or all who are in the channel are meant. */
    boolean isPerson(String username);

    /** Whether the user of this client is meant, alone or with others. */
    boolean isSelf(String username);

    /** Whether the user has a channel of that name. */
    boolean isChannel(String name);
}
