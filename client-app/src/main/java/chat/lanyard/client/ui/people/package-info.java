/** Who people are: their profiles, the directory, and what one tells of oneself. */
package chat.lanyard.client.ui.people;
