package chat.lanyard.client.search;

/**
 * How the last word that is typed may go on.
 *
 * @param shown what it is called
 * @param completed all that is typed, with it
 */
public record Suggestion(String shown, String completed) {}
