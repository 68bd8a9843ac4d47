package chat.lanyard.client.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.client.session.ServerAddress;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.MessageId;
import chat.lanyard.protocol.value.ServerDescription;
import org.junit.jupiter.api.Test;

class MessageLinkTest {
    private static final ChannelId CHANNEL = new ChannelId("general-id");

    @Test
    void understandsItsOwnAddress() {
        MessageLink link = new MessageLink("harbor.example:7400", CHANNEL, 17, "log-1");
        assertThat(link).hasToString("lanyard://harbor.example:7400/general-id/17?log=log-1");
        assertThat(MessageLink.parse(link.toString())).contains(link);
        MessageLink older = new MessageLink("harbor.example:7400", CHANNEL, 17, null);
        assertThat(older).hasToString("lanyard://harbor.example:7400/general-id/17");
        assertThat(MessageLink.parse(older.toString())).contains(older);
    }

    @Test
    void knowsItsServerByAnyAddressAndAfterABackupWasRestored() {
        MessageLinks here = new MessageLinks(new ServerAddress(false, "localhost", 8443, null), Runnable::run);
        here.serverDescribed(new ServerDescription("Stub", "1", "log-1"), null);
        assertThat(here.leadsHere(link("lanyard://192.168.1.7:8443/general-id/17?log=log-1")))
                .isTrue();
        assertThat(here.leadsHere(link("lanyard://localhost:8443/general-id/17")))
                .isTrue();
        assertThat(here.leadsHere(link("lanyard://localhost:8443/general-id/17?log=before-that")))
                .isTrue();
        assertThat(here.leadsHere(link("lanyard://192.168.1.7:8443/general-id/17")))
                .isFalse();
        assertThat(here.leadsHere(link("lanyard://192.168.1.7:8443/general-id/17?log=log-2")))
                .isFalse();
        assertThat(here.to(CHANNEL, 17)).hasToString("lanyard://localhost:8443/general-id/17?log=log-1");
    }

    private static MessageLink link(String address) {
        return MessageLink.parse(address).orElseThrow();
    }

    @Test
    void takesNothingForALinkThatCannotBeOne() {
        assertThat(MessageLink.parse("lanyard://host:1/" + "x".repeat(65) + "/1"))
                .isEmpty();
        assertThat(MessageLink.parse("lanyard://host:1/\ud800/1")).isEmpty();
        assertThat(MessageLink.parse("lanyard://host:1/general/1?log=a b")).isEmpty();
        assertThat(MessageLink.parse("lanyard://host:1/general/0")).isEmpty();
    }

    @Test
    void readsTheSequenceFromTheEndOfAnIdIfItHasOne() {
        assertThat(ThreadItem.sequenceOf(new MessageId("general-id:42"))).isEqualTo(42);
        assertThat(ThreadItem.sequenceOf(new MessageId("opaque"))).isZero();
        assertThat(ThreadItem.sequenceOf(new MessageId("1:99999999999999999999")))
                .isZero();
    }
}
