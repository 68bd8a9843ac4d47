package chat.lanyard.client.search;

/** How far a search is. */
public enum SearchState {
    /** There is nothing to look for yet. */
    NOTHING_TYPED,
    SEARCHING,
    FOUND,
    NOTHING_FOUND,
    /** What is typed makes no sense; {@link SearchViewModel#problemProperty()} says why. */
    NOT_UNDERSTOOD,
    /** {@link SearchViewModel#failureProperty()} says why. */
    FAILED
}
