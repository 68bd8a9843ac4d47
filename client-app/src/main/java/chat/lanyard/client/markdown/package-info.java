/** What a message says, read as Markdown into blocks and spans that a view can draw without reading anything. */
package chat.lanyard.client.markdown;
