package chat.lanyard.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PatientReaderTest {
    private final AtomicLong now = new AtomicLong();
    private final PatientReader reader = new PatientReader(60, now::get);

    @Test
    void readsToTheEndOrToTheLimit() throws IOException {
        byte[] sent = new byte[100_000];
        sent[99_999] = 1;

        assertThat(reader.read(new ByteArrayInputStream(sent), 200_000)).isEqualTo(sent);
        assertThat(reader.read(new ByteArrayInputStream(sent), 100_000)).isEqualTo(sent);
        assertThat(reader.read(new ByteArrayInputStream(sent), 70_000)).hasSize(70_000);
    }

    @Test
    void givesUpOnWhatComesByteByByte() {
        InputStream drops = new InputStream() {
            @Override
            public int read() {
                return 0;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) {
                now.incrementAndGet();
                return 1;
            }
        };
        assertThatThrownBy(() -> reader.read(drops, 1_000_000)).isInstanceOf(IOException.class);
        assertThat(now).hasValue(61);
    }
}
