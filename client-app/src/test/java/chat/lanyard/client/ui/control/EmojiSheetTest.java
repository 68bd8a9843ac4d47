package chat.lanyard.client.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.client.emoji.EmojiEntry;
import chat.lanyard.client.emoji.EmojiTable;
import chat.lanyard.client.ui.FxExtension;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxExtension.class)
class EmojiSheetTest {
    @Test
    void showsTheEmojiThatWasAskedFor() throws Exception {
        assertThat(middle("red_circle").getRed()).isGreaterThan(0.7);
        assertThat(middle("red_circle").getBlue()).isLessThan(0.4);
        assertThat(middle("large_blue_circle").getBlue()).isGreaterThan(0.7);
        assertThat(middle("black_large_square").getBrightness()).isLessThan(0.4);
    }

    @Test
    void hasAPictureOfEveryEmojiInEverySkinTone() throws Exception {
        EmojiSheet sheet = sheet();
        for (EmojiEntry entry : EmojiTable.get().entries()) {
            for (int picture = entry.picture();
                    picture <= entry.picture() + entry.tones().size();
                    picture++) {
                assertThat(isDrawn(sheet.picture(picture))).as(entry.name()).isTrue();
            }
        }
    }

    private static boolean isDrawn(Image picture) {
        for (int i = 0; i < EmojiSheet.EDGE * EmojiSheet.EDGE; i++) {
            if (picture.getPixelReader()
                            .getColor(i % EmojiSheet.EDGE, i / EmojiSheet.EDGE)
                            .getOpacity()
                    > 0.5) {
                return true;
            }
        }
        return false;
    }

    private static Color middle(String name) throws Exception {
        int picture = EmojiTable.get().named(name).orElseThrow().picture();
        return sheet().picture(picture).getPixelReader().getColor(EmojiSheet.EDGE / 2, EmojiSheet.EDGE / 2);
    }

    private static EmojiSheet sheet() throws Exception {
        CompletableFuture<EmojiSheet> read = new CompletableFuture<>();
        EmojiSheet.whenRead(read::complete);
        return read.get(30, TimeUnit.SECONDS);
    }
}
