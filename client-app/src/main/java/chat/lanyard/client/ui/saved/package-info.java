/** What the user has saved for later. */
package chat.lanyard.client.ui.saved;
