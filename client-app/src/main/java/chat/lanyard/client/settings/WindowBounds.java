package chat.lanyard.client.settings;

/** Where the main window stands, in screen pixels. */
public record WindowBounds(double x, double y, double width, double height, boolean maximized) {
    public WindowBounds {
        if (!(Double.isFinite(x) && Double.isFinite(y) && width >= 1 && height >= 1 && width <= 1e5 && height <= 1e5)) {
            throw new IllegalArgumentException("not the bounds of a window");
        }
    }
}
