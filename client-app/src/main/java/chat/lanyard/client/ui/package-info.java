/** The window; the screens are in the packages below. Views build nodes and bind them to view models. */
package chat.lanyard.client.ui;
