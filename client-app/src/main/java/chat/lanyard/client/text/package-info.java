/** The words that people read, in one resource bundle. */
package chat.lanyard.client.text;
