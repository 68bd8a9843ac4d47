package chat.lanyard.server.storage;

import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.protocol.value.ChannelDetails;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.ChannelKind;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.server.channel.Channel;
import chat.lanyard.server.channel.ChannelRepository;
import chat.lanyard.server.channel.Membership;
import org.junit.jupiter.api.Test;

/** What every {@link ChannelRepository} does, whatever the database. */
abstract class ChannelRepositoryContract {
    private static final ChannelId CHANNEL = new ChannelId("c1");
    private static final UserId USER = new UserId("u1");

    /** Where there is an account {@code u1}. */
    abstract ChannelRepository repository();

    abstract void commit();

    @Test
    void keepsChannels() {
        Channel channel = new Channel(
                CHANNEL, ChannelKind.PRIVATE, new ChannelDetails("büro", "Wände", "Wer\nwas malt", false), USER);
        repository().insert(channel);
        commit();
        assertThat(repository().channels()).containsExactly(channel);

        Channel longest =
                channel.withDetails(new ChannelDetails("🎨".repeat(64), "🎉".repeat(250), "🎈".repeat(1_000), true));
        repository().update(longest);
        commit();
        assertThat(repository().channels()).containsExactly(longest);
    }

    @Test
    void keepsTheChannelThatNobodyMade() {
        repository().insert(Channel.general(CHANNEL));
        commit();

        assertThat(repository().channels()).containsExactly(Channel.general(CHANNEL));
    }

    @Test
    void keepsChangesAndDeletesMemberships() {
        repository().insert(Channel.general(CHANNEL));
        repository().insert(new Membership(CHANNEL, USER, 1, 2, 3, 4, 5));
        commit();
        assertThat(repository().memberships()).containsExactly(new Membership(CHANNEL, USER, 1, 2, 3, 4, 5));

        Membership changed = new Membership(CHANNEL, USER, 5, 6, 7, 8, 9);
        repository().update(changed);
        commit();
        assertThat(repository().memberships()).containsExactly(changed);

        repository().delete(CHANNEL, USER);
        repository().update(changed);
        commit();
        assertThat(repository().memberships()).isEmpty();
    }

    @Test
    void countsMentionsAfterASequence() {
        repository().insertMention(CHANNEL, USER, 3);
        repository().insertMention(CHANNEL, USER, 5);
        repository().insertMention(CHANNEL, new UserId("other"), 6);
        repository().insertMention(new ChannelId("other"), USER, 7);

        assertThat(repository().mentionsAfter(CHANNEL, USER, 0)).isEqualTo(2);
        assertThat(repository().mentionsAfter(CHANNEL, USER, 3)).isEqualTo(1);
        assertThat(repository().mentionsAfter(CHANNEL, USER, 5)).isZero();
    }

    @Test
    void findsAndForgetsWhomAMessageNames() {
        repository().insertMention(CHANNEL, USER, 3);
        repository().insertMention(CHANNEL, new UserId("u2"), 3);
        repository().insertMention(CHANNEL, USER, 4);
        repository().insertMention(new ChannelId("other"), USER, 3);

        assertThat(repository().mentionedIn(CHANNEL, 3)).containsExactlyInAnyOrder(USER, new UserId("u2"));
        repository().deleteMentions(CHANNEL, 3);
        assertThat(repository().mentionedIn(CHANNEL, 3)).isEmpty();
        assertThat(repository().mentionsAfter(CHANNEL, USER, 0)).isEqualTo(1);
        assertThat(repository().mentionedIn(new ChannelId("other"), 3)).containsExactly(USER);
    }
}
