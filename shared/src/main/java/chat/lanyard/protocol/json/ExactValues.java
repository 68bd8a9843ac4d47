package chat.lanyard.protocol.json;

import chat.lanyard.protocol.value.ChannelKind;
import chat.lanyard.protocol.value.Role;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;

/** What is asked for must be known to the letter, where what is told may read as the humblest value. */
final class ExactValues {
    private ExactValues() {}

    interface OfCreation {
        @JsonDeserialize(using = ExactKind.class)
        ChannelKind kind();
    }

    interface OfRoleChange {
        @JsonDeserialize(using = ExactRole.class)
        Role role();
    }

    private static final class ExactKind extends ProtocolModule.TextDeserializer<ChannelKind> {
        private static final long serialVersionUID = 1L;

        ExactKind() {
            super(
                    ChannelKind.class,
                    name -> ChannelKind.of(name)
                            .orElseThrow(() -> new IllegalArgumentException("must be public or private")));
        }
    }

    private static final class ExactRole extends ProtocolModule.TextDeserializer<Role> {
        private static final long serialVersionUID = 1L;

        ExactRole() {
            super(
                    Role.class,
                    name -> Role.of(name)
                            .orElseThrow(() ->
                                    new IllegalArgumentException("must be owner, admin, moderator, member or guest")));
        }
    }
}
