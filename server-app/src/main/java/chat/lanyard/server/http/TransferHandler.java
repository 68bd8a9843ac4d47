package chat.lanyard.server.http;

import chat.lanyard.protocol.http.HttpApi;
import chat.lanyard.protocol.value.AttachmentId;
import chat.lanyard.protocol.value.RequestRefusedException;
import chat.lanyard.server.connection.AuthenticatedUser;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Takes the two kinds of requests that carry the bytes of files out of the others, which have short bodies. */
final class TransferHandler extends Handler.Wrapper {
    private static final Pattern UPLOAD = Pattern.compile(Pattern.quote(UploadsApi.PATH) + "/([^/]+)");
    private static final Pattern DOWNLOAD = Pattern.compile(Pattern.quote(HttpApi.ROOT + "/attachments") + "/([^/]+)");

    private final Transfers transfers;

    TransferHandler(Handler others, Transfers transfers) {
        super(others);
        this.transfers = transfers;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String path = Request.getPathInContext(request);
        Matcher upload = UPLOAD.matcher(path);
        Matcher download = DOWNLOAD.matcher(path);
        if (HttpMethod.PATCH.is(request.getMethod()) && upload.matches()) {
            start(request, response, callback, upload.group(1), transfers::upload);
        } else if (isReading(request) && download.matches()) {
            start(request, response, callback, download.group(1), transfers::download);
        } else {
            return super.handle(request, response, callback);
        }
        return true;
    }

    private static boolean isReading(Request request) {
        return HttpMethod.GET.is(request.getMethod()) || HttpMethod.HEAD.is(request.getMethod());
    }

    private void start(
            Request request, Response response, Callback callback, String id, BiConsumer<Exchange, AttachmentId> way) {
        List<String> authorization = request.getHeaders().getValuesList(HttpHeader.AUTHORIZATION);
        try {
            AuthenticatedUser user = transfers.authorization().require(authorization);
            way.accept(new Exchange(request, response, callback, user), UploadsApi.id(id));
        } catch (RequestRefusedException e) {
            transfers.errors().refuse(new Exchange(request, response, callback, null), e.error());
        }
    }
}
