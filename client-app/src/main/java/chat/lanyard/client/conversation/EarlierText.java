package chat.lanyard.client.conversation;

import java.time.Instant;

/** What a message said from a moment on. */
public record EarlierText(Instant at, String text) {}
