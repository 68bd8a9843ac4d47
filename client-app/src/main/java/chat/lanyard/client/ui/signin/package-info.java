/** The first screen: sign in, create an account, or host a chat. */
package chat.lanyard.client.ui.signin;
