package chat.lanyard.server.http;

import chat.lanyard.protocol.http.HttpApi;
import chat.lanyard.protocol.value.ErrorCode;
import chat.lanyard.protocol.value.ProtocolLimits;
import chat.lanyard.protocol.value.RequestRefusedException;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.server.people.Avatars;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Request;

/** {@code /avatar} and {@code /users/{id}/avatar}: people's pictures. */
final class AvatarsApi {
    private static final String OWN = HttpApi.ROOT + "/avatar";
    private static final int AT_ONCE = 4;

    private final ApiContext api;
    private final Avatars avatars;
    private final Executor readers;
    private final Semaphore atOnce = new Semaphore(AT_ONCE);
    private final Set<UserId> changing = ConcurrentHashMap.newKeySet();
    private final PatientReader reader = new PatientReader(TimeUnit.MINUTES.toNanos(1), System::nanoTime);

    /** @param readers where the database may be waited for */
    AvatarsApi(ApiContext api, Avatars avatars, Executor readers) {
        this.api = api;
        this.avatars = avatars;
        this.readers = readers;
    }

    void install(RoutesConfig routes) {
        routes.put(OWN, this::change);
        routes.delete(OWN, this::remove);
        routes.get(HttpApi.ROOT + "/users/{id}/avatar", this::get);
    }

    /** Whether the body of a request is read by this class, since it may be long. */
    static boolean readsItself(Request request) {
        return HttpMethod.PUT.is(request.getMethod()) && OWN.equals(Request.getPathInContext(request));
    }

    /** Each keeps a thread and has a file in memory until it is done, so there are few at a time. */
    private void change(Context context) {
        UserId user = api.requireUser(context).userId();
        begin(user);
        CompletableFuture<HttpApi.Avatar> change = CompletableFuture.completedFuture(user)
                .thenCompose(owner -> avatars.change(owner, file(context)))
                .thenApply(changed -> new HttpApi.Avatar(changed.details().avatar()))
                .whenComplete((done, failure) -> end(user));
        api.answerLater(context, 200, change, name -> name);
    }

    private void begin(UserId user) {
        if (!changing.add(user)) {
            throw new RequestRefusedException(
                    ErrorCode.UNAVAILABLE, "Another picture of yours is on its way. Try again in a moment.");
        }
        if (!atOnce.tryAcquire()) {
            changing.remove(user);
            throw new RequestRefusedException(
                    ErrorCode.UNAVAILABLE, "Many people choose a picture just now. Try again in a moment.");
        }
    }

    private void end(UserId user) {
        atOnce.release();
        changing.remove(user);
    }

    /** One byte more than it may have shows that it is too long. */
    private byte[] file(Context context) {
        try {
            return reader.read(context.req().getInputStream(), ProtocolLimits.AVATAR_BYTES + 1);
        } catch (IOException e) {
            throw new RequestRefusedException(
                    ErrorCode.INVALID_REQUEST, "The picture did not arrive as a whole within a minute.");
        }
    }

    private void remove(Context context) {
        UserId user = api.requireUser(context).userId();
        context.future(
                () -> api.handOver(avatars.remove(user).toCompletableFuture()).thenRun(() -> context.status(204)));
    }

    private void get(Context context) {
        UserId viewer = api.requireUser(context).userId();
        UserId person = person(context);
        String tag = "\"" + avatars.name(viewer, person).orElseThrow(AvatarsApi::nothing) + "\"";
        context.header(Header.ETAG, tag);
        context.header(Header.CACHE_CONTROL, "private, no-cache");
        if (tag.equals(context.header(Header.IF_NONE_MATCH))) {
            context.status(304);
        } else {
            context.future(() -> api.handOver(CompletableFuture.supplyAsync(() -> avatars.image(person), readers))
                    .thenAccept(image -> send(context, image.orElseThrow(AvatarsApi::nothing))));
        }
    }

    private static void send(Context context, byte[] image) {
        context.header("X-Content-Type-Options", "nosniff");
        context.contentType("image/jpeg").result(image);
    }

    private static UserId person(Context context) {
        try {
            return new UserId(context.pathParam("id"));
        } catch (IllegalArgumentException e) {
            throw nothing();
        }
    }

    private static RequestRefusedException nothing() {
        return new RequestRefusedException(ErrorCode.NOT_FOUND, "There is no such picture.");
    }
}
