package chat.lanyard.server.http;

import chat.lanyard.server.connection.AuthenticatedUser;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * A request below Javalin, and how it is answered.
 *
 * @param callback ends it
 * @param user who asks, or {@code null} if that is what is wrong
 */
record Exchange(Request request, Response response, Callback callback, AuthenticatedUser user) {}
