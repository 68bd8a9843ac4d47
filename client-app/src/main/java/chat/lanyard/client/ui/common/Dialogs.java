package chat.lanyard.client.ui.common;

/**
 * What the window asks in windows of their own.
 *
 * @param questions before something that cannot be undone
 * @param files for files and places of this computer
 */
public record Dialogs(Questions questions, FileDialogs files) {}
