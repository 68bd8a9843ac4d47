/** The panels and cards about channels and direct conversations: to find, make and change them, and who is in them. */
package chat.lanyard.client.ui.channel;
