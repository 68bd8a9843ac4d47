/** What emojis there are, what they are called, and where their pictures stand. */
package chat.lanyard.client.emoji;
