/** What all screens share: the door to the FX thread, and small helpers for nodes. */
package chat.lanyard.client.ui.common;
