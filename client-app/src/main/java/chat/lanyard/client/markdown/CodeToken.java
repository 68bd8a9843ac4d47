package chat.lanyard.client.markdown;

/** A piece of code that has one colour. */
public record CodeToken(Kind kind, String text) {
    /** What it is. */
    public enum Kind {
        PLAIN,
        KEYWORD,
        STRING,
        NUMBER,
        COMMENT
    }
}
