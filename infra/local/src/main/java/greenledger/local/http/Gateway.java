package greenledger.local.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.local.json.Json;
import greenledger.local.lambda.Outcome;
import greenledger.local.time.Scheduler;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// From request to reply: finds the route, asks its authorizer, invokes its function.
public final class Gateway {

    private static final Logger LOG = System.getLogger(Gateway.class.getName());

    private final HttpApi api;
    private final Routes routes;
    private final ProxyEvent events;
    private final Invoker invoker;
    private final Authorization authorization;
    private final Scheduler scheduler;
    private final Supplier<String> ids;

    public Gateway(HttpApi api, Scheduler scheduler, Supplier<String> ids) {
        this.api = api;
        this.routes = new Routes(api.routes());
        this.events = new ProxyEvent(api.identity());
        this.invoker = new Invoker(scheduler);
        this.authorization = new Authorization(invoker, events, api.limits().authorizer());
        this.scheduler = scheduler;
        this.ids = ids;
    }

    /// The most that a body may measure.
    int payloadBytes() {
        return api.limits().payloadBytes();
    }

    public HttpReply serve(HttpRequest request) {
        String requestId = ids.get();
        HttpReply reply =
                api.cors().isPresent() && Cors.isPreflight(request)
                        ? api.cors().get().preflight(request)
                        : decorated(route(request, requestId), request);
        return reply.with(new Header("apigw-requestid", requestId));
    }

    private HttpReply decorated(HttpReply reply, HttpRequest request) {
        return api.cors().map(cors -> cors.decorate(reply, request)).orElse(reply);
    }

    private HttpReply route(HttpRequest request, String requestId) {
        if (request.body().length > payloadBytes()) {
            return refuse(new Refusal.TooLarge(), request);
        }
        return switch (routes.find(request.method(), request.path())) {
            case Routes.Match.Nowhere() -> refuse(new Refusal.NoRoute(), request);
            case Routes.Match.WrongMethod(var allowed) ->
                    refuse(new Refusal.NoMethod(allowed), request);
            case Routes.Match.Found found ->
                    decoded(found, request, requestId)
                            .map(this::authorize)
                            .orElseGet(() -> refuse(new Refusal.Malformed(), request));
        };
    }

    private Optional<Call> decoded(Routes.Match.Found found, HttpRequest request, String id) {
        try {
            Map<String, String> parameters = new LinkedHashMap<>();
            found.parameters()
                    .forEach((name, raw) -> parameters.put(name, PercentEncoding.decodePath(raw)));
            return Optional.of(
                    new Call(
                            request,
                            found.route(),
                            PercentEncoding.decodePath(request.path()),
                            parameters,
                            PercentEncoding.decodeQuery(request.query()),
                            id,
                            scheduler.instant()));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private HttpReply authorize(Call call) {
        if (call.route().authorizer().isEmpty()) {
            return integrate(call, Optional.empty());
        }
        HttpRequest request = call.request();
        return switch (authorization.decide(call.route().authorizer().get(), call)) {
            case Authorization.Verdict.Allowed(var context) ->
                    integrate(call, Optional.of(context));
            case Authorization.Verdict.Denied() -> refuse(new Refusal.Forbidden(), request);
            case Authorization.Verdict.Anonymous() ->
                    refuse(new Refusal.Unauthenticated(), request);
            case Authorization.Verdict.Undecided() ->
                    refuse(new Refusal.IntegrationFailed(), request);
        };
    }

    private HttpReply integrate(Call call, Optional<ObjectNode> authorizer) {
        byte[] event = Json.bytes(events.integration(call, authorizer));
        return invoker.invoke(call.route().function(), event, api.limits().integration())
                .map(outcome -> answer(call, outcome))
                .orElseGet(() -> refuse(new Refusal.IntegrationTimedOut(), call.request()));
    }

    private HttpReply answer(Call call, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Answered(var payload) ->
                    ProxyReply.read(payload)
                            .orElseGet(() -> failed(call, "answered with no HTTP response"));
            case Outcome.Failed(var type, var message, _) ->
                    failed(call, "failed with %s: %s".formatted(type, message));
        };
    }

    private HttpReply failed(Call call, String what) {
        LOG.log(
                Level.ERROR,
                "{0} for {1} (request {2}): {3}",
                call.route().function().name(),
                call.route().key().text(),
                call.requestId(),
                what);
        return refuse(new Refusal.IntegrationFailed(), call.request());
    }

    private HttpReply refuse(Refusal refusal, HttpRequest request) {
        return api.refusals().write(refusal, request);
    }
}
