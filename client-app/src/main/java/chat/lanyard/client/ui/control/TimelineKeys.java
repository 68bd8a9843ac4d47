package chat.lanyard.client.ui.control;

import javafx.event.EventHandler;
import javafx.geometry.Bounds;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyEvent;

/** The keyboard of a {@link Timeline}: arrows, Page, Home, End; Enter and the menu key open the menu of the row. */
final class TimelineKeys implements EventHandler<KeyEvent> {
    private final Timeline<?> timeline;

    TimelineKeys(Timeline<?> timeline) {
        this.timeline = timeline;
    }

    @Override
    public void handle(KeyEvent event) {
        if (event.isAltDown() || event.isShortcutDown()) {
            return;
        }
        if (act(event)) {
            event.consume();
        }
    }

    private boolean act(KeyEvent event) {
        switch (event.getCode()) {
            case UP -> timeline.moveCurrent(-1);
            case DOWN -> timeline.moveCurrent(1);
            case PAGE_UP -> timeline.movePage(-1);
            case PAGE_DOWN -> timeline.movePage(1);
            case HOME -> timeline.showOldest();
            case END -> timeline.showNewest();
            case ENTER, CONTEXT_MENU -> timeline.currentRow().ifPresent(TimelineKeys::openMenu);
            default -> {
                return false;
            }
        }
        return true;
    }

    /** No platform but Windows raises this event for the keyboard. */
    private static void openMenu(TimelineRow row) {
        Bounds place = row.localToScreen(row.getBoundsInLocal());
        double x = place.getMinX() + 72;
        double y = place.getMaxY();
        row.fireEvent(new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, 72, 0, x, y, true, null));
    }
}
