/** The index of messages, kept with Lucene; the only package that imports it. */
package chat.lanyard.server.search.lucene;
