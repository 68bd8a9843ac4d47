package chat.lanyard.client.ui.theme;

import chat.lanyard.client.settings.SettingsStore;
import chat.lanyard.client.settings.Theme;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** The theme that the person has chosen: applied now and remembered. FX thread only. */
public final class ThemeChoice {
    private final SettingsStore settings;
    private final Styles styles;
    private final Supplier<Palette> system;
    private final Executor ui;

    /** @param system what the desktop prefers; may take its time, and is not asked on the FX thread */
    public ThemeChoice(SettingsStore settings, Styles styles, Supplier<Palette> system, Executor ui) {
        this.settings = settings;
        this.styles = styles;
        this.system = system;
        this.ui = ui;
    }

    public Theme current() {
        return settings.current().theme();
    }

    /** Shows and remembers another theme. */
    public void choose(Theme theme) {
        settings.update(before -> before.withTheme(theme));
        apply();
    }

    /** Shows what was chosen last; following the system begins light and changes as soon as it has answered. */
    public void apply() {
        styles.use(current() == Theme.DARK ? Palette.DARK : Palette.LIGHT);
        if (current() == Theme.SYSTEM) {
            CompletableFuture.supplyAsync(system).thenAcceptAsync(this::followSystem, ui);
        }
    }

    private void followSystem(Palette palette) {
        if (current() == Theme.SYSTEM) {
            styles.use(palette);
        }
    }
}
