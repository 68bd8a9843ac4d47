package chat.lanyard.client.emoji;

/** The groups of the picker, in the order of the table's numbers. */
public enum EmojiCategory {
    SMILEYS,
    PEOPLE,
    NATURE,
    FOOD,
    TRAVEL,
    ACTIVITIES,
    OBJECTS,
    SYMBOLS,
    FLAGS
}
