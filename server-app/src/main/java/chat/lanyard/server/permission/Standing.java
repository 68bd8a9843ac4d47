package chat.lanyard.server.permission;

import chat.lanyard.protocol.value.ChannelKind;

/**
 * What a channel is to somebody.
 *
 * @param member whether they are in it
 * @param founder whether they made it
 */
public record Standing(ChannelKind kind, boolean archived, boolean member, boolean founder) {}
