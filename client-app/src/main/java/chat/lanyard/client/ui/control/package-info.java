/** Controls that know no feature: message list, composer, avatar, badge, banner. */
package chat.lanyard.client.ui.control;
