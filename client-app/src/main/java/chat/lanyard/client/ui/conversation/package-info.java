/** The main window: rail, timeline, composer. */
package chat.lanyard.client.ui.conversation;
