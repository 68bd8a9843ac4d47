/** Where the client starts: the launcher, the application and the assembly of its parts. */
package chat.lanyard.client;
