package chat.lanyard.client.conversation;

/**
 * What a name that is being typed may become.
 *
 * @param written what stands in the text instead of it
 * @param name what it is called
 * @param detail what else tells it from others; may be empty
 * @param emoji its picture, or {@code null}
 */
public record Suggestion(String written, String name, String detail, String emoji) {}
