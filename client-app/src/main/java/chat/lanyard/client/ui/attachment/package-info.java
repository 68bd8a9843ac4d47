/** Files in the window: chosen, on their way, to be looked at. */
package chat.lanyard.client.ui.attachment;
