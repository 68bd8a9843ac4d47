/** Draws messages that were read as Markdown: texts, code, quotes, lists, links, names and emojis. */
package chat.lanyard.client.ui.rich;
