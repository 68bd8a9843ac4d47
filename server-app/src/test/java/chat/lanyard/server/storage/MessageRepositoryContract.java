package chat.lanyard.server.storage;

import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.Emoji;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.server.message.Deletion;
import chat.lanyard.server.message.MessageRepository;
import chat.lanyard.server.message.Reaction;
import org.junit.jupiter.api.Test;

/** What every {@link MessageRepository} does, whatever the database. */
abstract class MessageRepositoryContract {
    private static final ChannelId CHANNEL = new ChannelId("c1");
    private static final ChannelId OTHER = new ChannelId("c2");
    private static final UserId USER = new UserId("u1");

    abstract MessageRepository repository();

    abstract void commit();

    @Test
    void keepsTheEditsOfAMessageInOrder() {
        repository().insertEdit(CHANNEL, 3, 9);
        repository().insertEdit(CHANNEL, 3, 7);
        repository().insertEdit(CHANNEL, 4, 11);
        repository().insertEdit(OTHER, 3, 12);

        assertThat(repository().edits(CHANNEL, 3)).containsExactly(7L, 9L);
        assertThat(repository().edits(CHANNEL, 5)).isEmpty();
    }

    @Test
    void keepsDeletions() {
        Deletion deletion = new Deletion(CHANNEL, 3, USER, 9);
        repository().insert(deletion);
        commit();

        assertThat(repository().deletion(CHANNEL, 3)).contains(deletion);
        assertThat(repository().deletion(OTHER, 3)).isEmpty();
        assertThat(repository().deletions()).containsExactly(deletion);
    }

    @Test
    void keepsTheNewestOfEachReaction() {
        Reaction.Key key = new Reaction.Key(CHANNEL, 3, USER, new Emoji("👍"));
        repository().put(new Reaction(key, 5, true));
        repository().put(new Reaction(key, 6, false));

        assertThat(repository().reaction(key)).contains(new Reaction(key, 6, false));
        assertThat(repository().reaction(new Reaction.Key(CHANNEL, 3, USER, new Emoji("👎"))))
                .isEmpty();
        assertThat(repository().reaction(new Reaction.Key(CHANNEL, 3, new UserId("u2"), key.emoji())))
                .isEmpty();
    }

    @Test
    void forgetsTheReactionsToOneMessage() {
        Reaction.Key key = new Reaction.Key(CHANNEL, 3, USER, new Emoji("👍"));
        Reaction.Key other = new Reaction.Key(CHANNEL, 4, USER, new Emoji("👍"));
        repository().put(new Reaction(key, 5, true));
        repository().put(new Reaction(other, 6, true));
        repository().deleteReactions(CHANNEL, 3);

        assertThat(repository().reaction(key)).isEmpty();
        assertThat(repository().reaction(other)).isPresent();
    }
}
