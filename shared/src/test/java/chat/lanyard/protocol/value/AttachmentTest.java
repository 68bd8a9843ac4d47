package chat.lanyard.protocol.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AttachmentTest {
    private static final String SHA256 = "0123456789abcdef".repeat(4);

    @Test
    void isAnImageIfItsSizeInPixelsIsKnown() {
        assertThat(attachment(1, SHA256, 640, 480).hasDimensions()).isTrue();
        assertThat(attachment(0, SHA256, null, null).hasDimensions()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0123", "0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF"})
    void refusesWhatIsNoHash(String sha256) {
        assertThatIllegalArgumentException().isThrownBy(() -> attachment(1, sha256, null, null));
    }

    @ParameterizedTest
    @CsvSource({"-1,,", "1,640,", "1,,480", "1,0,480", "1,640,-1"})
    void refusesSizesThatNothingHas(long size, Integer width, Integer height) {
        assertThatIllegalArgumentException().isThrownBy(() -> attachment(size, SHA256, width, height));
    }

    private static Attachment attachment(long size, String sha256, Integer width, Integer height) {
        return new Attachment(new AttachmentId("a-1"), "name", size, "image/png", sha256, width, height);
    }
}
