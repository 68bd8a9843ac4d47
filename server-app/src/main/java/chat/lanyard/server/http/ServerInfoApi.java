package chat.lanyard.server.http;

import chat.lanyard.protocol.handshake.Handshake;
import chat.lanyard.protocol.http.HttpApi;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;

/** {@code GET /server} and the two health checks. */
final class ServerInfoApi {
    private final ApiContext api;
    private final Description description;
    private final UnaryOperator<String> chatUrls;
    private final BooleanSupplier ready;
    private final Clock clock;

    ServerInfoApi(
            ApiContext api,
            Description description,
            UnaryOperator<String> chatUrls,
            BooleanSupplier ready,
            Clock clock) {
        this.api = api;
        this.description = description;
        this.chatUrls = chatUrls;
        this.ready = ready;
        this.clock = clock;
    }

    /** What does not change while the server runs. */
    record Description(String name, String version, String registration) {}

    void install(RoutesConfig routes) {
        routes.get(HttpApi.ROOT + "/server", this::info);
        routes.get("/healthz", context -> api.answer(context, 200, new Health("up")));
        routes.get("/readyz", this::readiness);
    }

    private void info(Context context) {
        api.answer(
                context,
                200,
                new HttpApi.ServerInfo(
                        description.name(),
                        description.version(),
                        Handshake.PROTOCOL_VERSION,
                        chatUrls.apply(api.host(context)),
                        description.registration(),
                        null,
                        clock.instant()));
    }

    private void readiness(Context context) {
        boolean isReady = ready.getAsBoolean();
        api.answer(context, isReady ? 200 : 503, new Health(isReady ? "ready" : "not ready"));
    }

    private record Health(String status) {}
}
