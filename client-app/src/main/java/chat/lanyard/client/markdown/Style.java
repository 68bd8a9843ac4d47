package chat.lanyard.client.markdown;

/** How a span is written. */
public enum Style {
    BOLD,
    ITALIC,
    STRIKE,
    CODE
}
