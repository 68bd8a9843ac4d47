/** The panel that finds messages. */
package chat.lanyard.client.ui.search;
