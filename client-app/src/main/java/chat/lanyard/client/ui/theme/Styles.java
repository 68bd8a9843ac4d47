package chat.lanyard.client.ui.theme;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.scene.Scene;

/** Dresses scenes in the palette of the moment; changing it dresses all of them again. FX thread only. */
public final class Styles {
    private static final List<String> STRUCTURE = Stream.of(
                    "base.css", "conversation.css", "rich.css", "people.css", "signin.css", "hosting.css")
            .map(Styles::sheet)
            .toList();

    private final List<Scene> scenes = new ArrayList<>();
    private final String font = Fonts.textFamily();
    private Palette palette = Palette.LIGHT;

    /** Gives a scene our style sheets, now and whenever the palette changes. */
    public void dress(Scene scene) {
        scenes.add(scene);
        scene.getRoot().setStyle("-fx-font-family: \"" + font + "\"");
        scene.rootProperty()
                .addListener((property, before, root) -> root.setStyle("-fx-font-family: \"" + font + "\""));
        apply(scene);
    }

    /** Lets go of a scene whose window was closed. */
    public void forget(Scene scene) {
        scenes.remove(scene);
    }

    /** Changes the palette of everything that is shown. */
    public void use(Palette chosen) {
        palette = chosen;
        Application.setUserAgentStylesheet(chosen.librarySheet());
        scenes.forEach(this::apply);
    }

    private void apply(Scene scene) {
        List<String> sheets = new ArrayList<>(STRUCTURE);
        sheets.add(palette.rolesSheet());
        scene.getStylesheets().setAll(sheets);
    }

    static String sheet(String name) {
        return Styles.class.getResource(name).toExternalForm();
    }
}
