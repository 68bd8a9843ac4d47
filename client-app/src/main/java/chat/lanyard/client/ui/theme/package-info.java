/** Palettes, fonts and style sheets; the structure of the styles is the same in every theme. */
package chat.lanyard.client.ui.theme;
