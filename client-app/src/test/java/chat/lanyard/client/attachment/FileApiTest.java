package chat.lanyard.client.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.client.Http;
import chat.lanyard.client.TestServer;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileApiTest {
    @TempDir
    private Path folder;

    @Test
    void asksWithoutABodyWhetherMoreMayCome() throws Exception {
        try (TestServer server = new TestServer(folder)) {
            FileApi api = new FileApi(server.join("ada", "Ada"), Http.CLIENT);
            var upload = api.begin("a.bin", 10);

            api.send(upload.id(), 0, 0, InputStream::nullInputStream);
            assertThat(api.state(upload.id()).offset()).isZero();

            api.send(upload.id(), 0, 4, () -> new ByteArrayInputStream(new byte[4]));
            assertThat(api.state(upload.id()).offset()).isEqualTo(4);
        }
    }
}
