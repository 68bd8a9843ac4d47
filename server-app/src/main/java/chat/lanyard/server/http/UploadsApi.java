package chat.lanyard.server.http;

import chat.lanyard.protocol.http.HttpApi;
import chat.lanyard.protocol.value.AttachmentId;
import chat.lanyard.protocol.value.ErrorCode;
import chat.lanyard.protocol.value.RequestRefusedException;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.server.attachment.Upload;
import chat.lanyard.server.attachment.Uploads;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;

/** {@code /uploads}: everything about files on their way but their bytes, which {@link UploadTransfer} takes. */
final class UploadsApi {
    static final String PATH = HttpApi.ROOT + "/uploads";
    /** How many bytes have arrived, as in tus 1.0.0. */
    static final String OFFSET = "Upload-Offset";

    private static final String LENGTH = "Upload-Length";

    private final ApiContext api;
    private final Uploads uploads;
    private final Executor disk;

    /** @param disk runs what works on the disk */
    UploadsApi(ApiContext api, Uploads uploads, Executor disk) {
        this.api = api;
        this.uploads = uploads;
        this.disk = disk;
    }

    void install(RoutesConfig routes) {
        routes.post(PATH, this::begin);
        routes.head(PATH + "/{id}", context -> find(context, state -> tell(context, state)));
        routes.get(PATH + "/{id}", context -> find(context, state -> api.answer(context, 200, state)));
        routes.post(PATH + "/{id}", this::finish);
        routes.delete(PATH + "/{id}", this::cancel);
    }

    private void begin(Context context) {
        UserId user = api.requireUser(context).userId();
        HttpApi.NewUpload request = api.body(context, HttpApi.NewUpload.class);
        api.require(request.name() != null && request.size() != null, "name and size are needed");
        context.future(() -> api.handOver(uploads.begin(user, request.name(), request.size()))
                .thenAccept(upload -> {
                    context.header(Header.LOCATION, PATH + "/" + upload.id());
                    api.answer(context, 201, state(upload));
                }));
    }

    private void find(Context context, Consumer<HttpApi.UploadState> answer) {
        UserId user = api.requireUser(context).userId();
        AttachmentId id = id(context);
        context.header(Header.CACHE_CONTROL, "no-store");
        context.future(() -> api.handOver(CompletableFuture.supplyAsync(() -> state(uploads.own(user, id)), disk))
                .thenAccept(answer));
    }

    private static void tell(Context context, HttpApi.UploadState state) {
        context.header(OFFSET, String.valueOf(state.offset()));
        context.header(LENGTH, String.valueOf(state.size()));
    }

    private void finish(Context context) {
        UserId user = api.requireUser(context).userId();
        AttachmentId id = id(context);
        HttpApi.FinishUpload request = api.body(context, HttpApi.FinishUpload.class);
        api.require(request.sha256() != null, "sha256 is needed");
        later(context, 200, () -> uploads.finish(user, id, request.sha256()), this::state);
    }

    private void cancel(Context context) {
        UserId user = api.requireUser(context).userId();
        AttachmentId id = id(context);
        context.future(
                () -> api.handOver(onDisk(() -> uploads.cancel(user, id))).thenRun(() -> context.status(204)));
    }

    private <T> void later(Context context, int status, Work<T> work, Function<T, Object> body) {
        api.answerLater(context, status, onDisk(work), body);
    }

    private interface Work<T> {
        CompletableFuture<T> begin();
    }

    private <T> CompletableFuture<T> onDisk(Work<T> work) {
        return CompletableFuture.supplyAsync(work::begin, disk).thenCompose(Function.identity());
    }

    private HttpApi.UploadState state(Upload upload) {
        return new HttpApi.UploadState(
                upload.id(),
                upload.name(),
                upload.size(),
                uploads.received(upload),
                upload.whole().orElse(null));
    }

    private static AttachmentId id(Context context) {
        return id(context.pathParam("id"));
    }

    /** An id of which there is none yet reads as one of which there is none. */
    static AttachmentId id(String text) {
        try {
            return new AttachmentId(text);
        } catch (IllegalArgumentException e) {
            throw new RequestRefusedException(ErrorCode.NOT_FOUND, "There is no such file.");
        }
    }
}
