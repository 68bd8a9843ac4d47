package chat.lanyard.client.ui.conversation;

import chat.lanyard.client.ui.channel.ChannelDoors;

/**
 * Where one can go from the rail.
 *
 * @param channels opens what is about channels and direct conversations
 * @param opened called when a conversation was opened with the mouse
 * @param jump opens what finds by name
 */
record RailDoors(ChannelDoors channels, Runnable opened, Runnable jump) {}
