/** Decoding of pictures that others have sent, within bounds of memory. */
package chat.lanyard.client.ui.picture;
