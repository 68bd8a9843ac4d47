/** Finding messages: an index behind the log, kept in step with it, and the answer to {@code search}. */
package chat.lanyard.server.search;
