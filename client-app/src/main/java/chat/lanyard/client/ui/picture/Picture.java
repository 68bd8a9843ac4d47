package chat.lanyard.client.ui.picture;

import javafx.scene.image.Image;

/**
 * A picture that is ready to be drawn.
 *
 * @param pixels how many are in memory, those of all frames if it moves
 */
public record Picture(Image image, long pixels) {}
