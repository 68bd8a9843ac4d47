/** The panel of the person whose computer is the server. */
package chat.lanyard.client.ui.hosting;
