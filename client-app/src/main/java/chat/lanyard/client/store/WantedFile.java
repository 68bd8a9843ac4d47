package chat.lanyard.client.store;

import chat.lanyard.protocol.value.Attachment;
import java.nio.file.Path;

/**
 * A file of a message that the user wants to have.
 *
 * @param target where on this computer
 */
public record WantedFile(Attachment attachment, Path target) {}
