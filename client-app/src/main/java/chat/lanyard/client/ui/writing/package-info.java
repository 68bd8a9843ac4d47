/** What helps to write: names that complete themselves, and emojis to choose from. */
package chat.lanyard.client.ui.writing;
