/** What the header of a picture says, so that server and client read it alike and decode nothing unseen. */
package chat.lanyard.protocol.picture;
