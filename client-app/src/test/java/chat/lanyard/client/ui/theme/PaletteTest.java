package chat.lanyard.client.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaletteTest {
    private static final Pattern ROLE = Pattern.compile("(-lanyard-[a-z-]+): (#[0-9a-f]{6}(?:[0-9a-f]{2})?);");
    private static final Pattern AVATAR = Pattern.compile("\\.avatar-\\d \\{ -fx-background-color: (#[0-9a-f]{6}); }");
    private static final double READABLE = 4.5;

    @ParameterizedTest
    @ValueSource(strings = {"light.css", "dark.css"})
    void showsTextWithEnoughContrast(String sheet) throws IOException {
        Map<String, String> roles = roles(sheet);
        for (String ground : List.of("background", "side", "raised", "accent-tint", "careful-tint", "bad-tint")) {
            for (String text : List.of("text", "text-second")) {
                assertContrast(roles, text, ground);
            }
        }
        assertContrast(roles, "accent", "background");
        assertContrast(roles, "on-accent", "accent");
        assertContrast(roles, "on-brand", "brand");
        assertContrast(roles, "on-bad", "bad");
    }

    @Test
    void showsInitialsWithEnoughContrast() throws IOException {
        Matcher avatar = AVATAR.matcher(read("base.css"));
        int colours = 0;
        while (avatar.find()) {
            colours++;
            assertThat(contrast("#ffffff", avatar.group(1))).as(avatar.group()).isGreaterThanOrEqualTo(READABLE);
        }
        assertThat(colours).isEqualTo(8);
    }

    @Test
    void namesTheSameRolesInBothPalettes() throws IOException {
        assertThat(roles("dark.css").keySet()).isEqualTo(roles("light.css").keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"base.css", "conversation.css", "signin.css", "hosting.css"})
    void usesOnlyRolesThatThePalettesHave(String sheet) throws IOException {
        Matcher used = Pattern.compile("-lanyard-[a-z-]+").matcher(read(sheet));
        Map<String, String> roles = roles("light.css");
        while (used.find()) {
            assertThat(roles).containsKey(used.group());
        }
    }

    private static void assertContrast(Map<String, String> roles, String text, String ground) {
        assertThat(contrast(roles.get("-lanyard-" + text), roles.get("-lanyard-" + ground)))
                .as("%s on %s", text, ground)
                .isGreaterThanOrEqualTo(READABLE);
    }

    /** Contrast ratio of WCAG 2.2. */
    private static double contrast(String one, String other) {
        double a = luminance(Color.web(one));
        double b = luminance(Color.web(other));
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }

    private static Map<String, String> roles(String sheet) throws IOException {
        Map<String, String> roles = new HashMap<>();
        Matcher role = ROLE.matcher(read(sheet));
        while (role.find()) {
            roles.put(role.group(1), role.group(2));
        }
        return roles;
    }

    private static String read(String sheet) throws IOException {
        try (InputStream in = PaletteTest.class.getResourceAsStream(sheet)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
