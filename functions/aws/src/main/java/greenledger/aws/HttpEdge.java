package greenledger.aws;

import com.amazonaws.services.lambda.runtime.Context;
import com.fasterxml.jackson.databind.JsonNode;
import greenledger.aws.telemetry.Id;
import greenledger.aws.telemetry.Telemetry;
import greenledger.aws.telemetry.Work;
import greenledger.core.CommitTooLarge;
import greenledger.core.Contended;
import greenledger.core.Deadline;
import greenledger.core.Json;
import greenledger.core.Moment;
import greenledger.core.NoTimeLeft;
import greenledger.core.TraceParent;
import greenledger.core.ViewBehind;
import greenledger.domain.party.PartyId;
import greenledger.domain.party.TenantId;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;

/// Between API Gateway (HTTP API, payload format 2.0) and a handler: JSON in, JSON or a problem
/// document out.
public final class HttpEdge {

    private static final Logger LOG = LoggerFactory.getLogger(HttpEdge.class);

    private static final String TRACEPARENT = "traceparent";

    /// The caller on a route without authorizer, such as `GET /health`: no role, and a tenant
    /// without any lot.
    private static final Caller ANYBODY =
            new Caller(TenantId.NOBODY, new PartyId("nobody"), Set.of());

    private HttpEdge() {}

    /// What a handler makes of a request. It may throw [Problem].
    @FunctionalInterface
    public interface Route {
        HttpResponse answer(HttpRequest request);
    }

    public static void serve(InputStream in, OutputStream out, Context context, Route route)
            throws IOException {
        Telemetry.invocation(
                context,
                () -> {
                    JsonNode event = Json.STORED.readTree(in);
                    HttpResponse response =
                            Telemetry.span(work(event), () -> answer(event, context, route));
                    Json.STORED.writeValue(out, response);
                });
    }

    private static Work work(JsonNode event) {
        JsonNode asked = event.path("requestContext");
        String route = event.path("routeKey").asText();
        return Work.asked(route, TraceParent.parse(event.at("/headers/" + TRACEPARENT).asText()))
                .about(Id.ROUTE, route)
                .about(Id.TENANT, asked.at("/authorizer/lambda/tenant").asText())
                .about(Id.CORRELATION, asked.path("requestId").asText());
    }

    private static HttpResponse answer(JsonNode event, Context context, Route route) {
        long start = System.nanoTime();
        HttpResponse response = orProblem(event, context, route);
        Telemetry.note(Id.STATUS, Integer.toString(response.statusCode()));
        LOG.info(
                "{} is answered with {} after {} ms",
                event.path("routeKey").asText(),
                response.statusCode(),
                Duration.ofNanos(System.nanoTime() - start).toMillis());
        return Telemetry.here()
                .map(here -> response.with(TRACEPARENT, here.value()))
                .orElse(response);
    }

    private static HttpResponse orProblem(JsonNode event, Context context, Route route) {
        try {
            HttpRequest request = request(event);
            return Deadline.during(
                    context::getRemainingTimeInMillis,
                    () -> Moment.during(() -> route.answer(request)));
        } catch (Problem problem) {
            return problem.response();
        } catch (Contended e) {
            LOG.warn("Others were first in every race", e);
            return new Problem(
                            409,
                            "contended",
                            "Others changed this at the same time; send it again.")
                    .response();
        } catch (ViewBehind e) {
            LOG.warn("Request {} knows more than the views", context.getAwsRequestId(), e);
            return Problem.viewBehind().response();
        } catch (NoTimeLeft e) {
            LOG.warn("Request {} ran out of time", context.getAwsRequestId(), e);
            return Problem.outOfTime().response();
        } catch (CommitTooLarge e) {
            return new Problem(413, "commit-too-large", e.getMessage() + ".").response();
        } catch (SdkException e) {
            LOG.error("The outcome is unknown", e);
            Telemetry.failed(e);
            return Problem.unknownOutcome().response();
        } catch (RuntimeException e) {
            LOG.error("The request failed", e);
            Telemetry.failed(e);
            return new Problem(
                            500,
                            "internal",
                            "Request " + context.getAwsRequestId() + " failed on our side.")
                    .response();
        }
    }

    private static HttpRequest request(JsonNode event) {
        JsonNode context = event.path("requestContext");
        return new HttpRequest(
                event.path("routeKey").asText(),
                texts(event.path("pathParameters")),
                texts(event.path("queryStringParameters")),
                texts(event.path("headers")),
                body(event),
                caller(context.path("authorizer").path("lambda")),
                context.path("requestId").asText());
    }

    private static Caller caller(JsonNode verified) {
        if (verified.isMissingNode() || verified.isNull()) {
            return ANYBODY;
        }
        return new Caller(
                new TenantId(verified.path("tenant").asText()),
                new PartyId(verified.path("party").asText()),
                roles(verified.path("roles").asText()));
    }

    private static Set<Role> roles(String names) {
        return Stream.of(names.split(","))
                .filter(name -> !name.isEmpty())
                .map(Role::named)
                .collect(Collectors.toSet());
    }

    private static String body(JsonNode event) {
        String body = event.path("body").asText("");
        return event.path("isBase64Encoded").asBoolean()
                ? new String(Base64.getMimeDecoder().decode(body), StandardCharsets.UTF_8)
                : body;
    }

    private static Map<String, String> texts(JsonNode object) {
        Map<String, String> texts = new HashMap<>();
        object.properties().forEach(field -> texts.put(field.getKey(), field.getValue().asText()));
        return texts;
    }
}
