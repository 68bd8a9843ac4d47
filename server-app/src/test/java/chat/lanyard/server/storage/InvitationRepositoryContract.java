package chat.lanyard.server.storage;

import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.server.user.Invitation;
import chat.lanyard.server.user.InvitationRepository;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What every {@link InvitationRepository} does, whatever the database. */
abstract class InvitationRepositoryContract {
    private static final Instant AT = Instant.parse("2026-11-23T09:00:00.001Z");

    abstract InvitationRepository repository();

    @Test
    void keepsAndCountsDownInvitations() {
        repository().insert(new Invitation("AAAA", AT, 3));
        repository().updateUsesLeft("AAAA", 2);

        assertThat(repository().find("AAAA")).contains(new Invitation("AAAA", AT, 2));
        assertThat(repository().find("aaaa")).isEmpty();
    }

    @Test
    void deletesWhatHasExpired() {
        repository().insert(new Invitation("PAST", AT, 1));
        repository().insert(new Invitation("NEXT", AT.plusMillis(1), 1));
        repository().deleteExpired(AT);

        assertThat(repository().find("PAST")).isEmpty();
        assertThat(repository().find("NEXT")).isPresent();
    }
}
