/** What people may type to find messages, and what it finds: the same on a server and in a client's own copy. */
package chat.lanyard.protocol.search;
