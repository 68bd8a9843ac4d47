/** Looking for messages: what is typed, what may be meant, what was found. */
package chat.lanyard.client.search;
