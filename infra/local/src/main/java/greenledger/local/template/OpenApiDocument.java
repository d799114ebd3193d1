package greenledger.local.template;

import greenledger.local.template.Value.Fields;
import greenledger.local.template.Value.Items;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What API Gateway reads out of an OpenAPI document: paths with their integrations, authorizers
/// and CORS. All else in it is documentation.
final class OpenApiDocument {

    private static final String INTEGRATION = "x-amazon-apigateway-integration";
    private static final String AUTHORIZER = "x-amazon-apigateway-authorizer";
    private static final String CORS = "x-amazon-apigateway-cors";
    private static final String ANY_METHOD = "x-amazon-apigateway-any-method";

    /// Nothing but an extension, so that none is ignored which would change the answer.
    private static final Set<String> EXTENSIONS =
            Set.of(
                    INTEGRATION,
                    AUTHORIZER,
                    CORS,
                    ANY_METHOD,
                    "x-amazon-apigateway-importexport-version");

    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", ANY_METHOD);

    private final Fields root;

    OpenApiDocument(Fields root) {
        refuseUnknownExtensions(root);
        this.root = root;
    }

    List<Route> routes() {
        List<Route> routes = new ArrayList<>();
        child(root, "paths").entries().forEach((path, item) -> add(routes, path, fields(item)));
        return routes;
    }

    List<RequestAuthorizer> authorizers() {
        List<RequestAuthorizer> authorizers = new ArrayList<>();
        child(child(root, "components"), "securitySchemes")
                .entries()
                .forEach((name, scheme) ->
                        fields(scheme)
                                .get(AUTHORIZER)
                                .ifPresent(
                                        found -> authorizers.add(authorizer(name, fields(found)))));
        return authorizers;
    }

    Optional<Cors> cors() {
        return root.get(CORS)
                .map(OpenApiDocument::fields)
                .map(cors ->
                        new Cors(
                                texts(cors, "allowOrigins"),
                                texts(cors, "allowMethods"),
                                texts(cors, "allowHeaders"),
                                texts(cors, "exposeHeaders"),
                                text(cors, "maxAge").map(OpenApiDocument::seconds),
                                text(cors, "allowCredentials")
                                        .map(Boolean::parseBoolean)
                                        .orElse(false)));
    }

    private void add(List<Route> routes, String path, Fields item) {
        item.entries()
                .forEach((method, operation) -> {
                    if (METHODS.contains(method.toLowerCase(Locale.ROOT))) {
                        route(method, path, fields(operation)).ifPresent(routes::add);
                    }
                });
    }

    private Optional<Route> route(String method, String path, Fields operation) {
        return operation
                .get(INTEGRATION)
                .map(OpenApiDocument::fields)
                .map(integration ->
                        new Route(
                                method.equals(ANY_METHOD) ? "ANY" : method.toUpperCase(Locale.ROOT),
                                path.equals("/$default") ? "$default" : path,
                                function(integration, method + " " + path),
                                authorizer(operation)));
    }

    private static String function(Fields integration, String subject) {
        require(integration, "type", "aws_proxy", subject);
        require(integration, "payloadFormatVersion", "2.0", subject);
        return text(integration, "uri")
                .flatMap(FunctionArn::functionName)
                .orElseThrow(
                        () -> refused(integration, subject, "its uri names no Lambda function"));
    }

    /// `security: []` opens an operation that the document's own default would close.
    private Optional<String> authorizer(Fields operation) {
        Optional<Value> security = operation.get("security").or(() -> root.get("security"));
        if (security.isEmpty()
                || !(security.get() instanceof Items requirements)
                || requirements.values().isEmpty()) {
            return Optional.empty();
        }
        return fields(requirements.values().getFirst()).entries().keySet().stream().findFirst();
    }

    private static RequestAuthorizer authorizer(String name, Fields authorizer) {
        require(authorizer, "type", "request", name);
        require(authorizer, "authorizerPayloadFormatVersion", "2.0", name);
        require(authorizer, "enableSimpleResponses", "true", name);
        return new RequestAuthorizer(
                name,
                text(authorizer, "authorizerUri")
                        .flatMap(FunctionArn::functionName)
                        .orElseThrow(
                                () -> refused(authorizer, name, "authorizerUri names no function")),
                text(authorizer, "identitySource")
                        .map(sources -> Arrays.stream(sources.split(",")).map(String::strip))
                        .map(Stream::toList)
                        .orElse(List.of()),
                text(authorizer, "authorizerResultTtlInSeconds")
                        .map(OpenApiDocument::seconds)
                        .orElse(Duration.ZERO));
    }

    private static void require(Fields fields, String name, String value, String subject) {
        String found = text(fields, name).orElse("absent");
        if (!found.equalsIgnoreCase(value)) {
            throw refused(
                    fields, subject, name + " is " + found + "; only " + value + " is served");
        }
    }

    private static void refuseUnknownExtensions(Value value) {
        switch (value) {
            case Value.Scalar _ -> {}
            case Items items -> items.values().forEach(OpenApiDocument::refuseUnknownExtensions);
            case Fields fields -> {
                for (Map.Entry<String, Value> entry : fields.entries().entrySet()) {
                    String name = entry.getKey();
                    if (name.startsWith("x-amazon-") && !EXTENSIONS.contains(name)) {
                        throw new TemplateRefused(
                                entry.getValue().source(),
                                name,
                                "is not served; served are "
                                        + String.join(", ", EXTENSIONS.stream().sorted().toList()));
                    }
                    refuseUnknownExtensions(entry.getValue());
                }
            }
        }
    }

    private static Fields child(Fields fields, String name) {
        return fields.get(name)
                .map(OpenApiDocument::fields)
                .orElseGet(() -> new Fields(Map.of(), fields.source()));
    }

    static Fields fields(Value value) {
        if (value instanceof Fields fields) {
            return fields;
        }
        throw new TemplateRefused(value.source(), "OpenAPI document", "must be a map here");
    }

    private static Optional<String> text(Fields fields, String name) {
        return fields.get(name)
                .map(found -> {
                    if (found instanceof Value.Scalar scalar) {
                        return scalar.text();
                    }
                    throw refused(fields, name, "must be text");
                });
    }

    private static List<String> texts(Fields fields, String name) {
        return fields.get(name).orElse(new Items(List.of(), fields.source())) instanceof Items items
                ? items.values().stream()
                        .map(each -> each instanceof Value.Scalar scalar ? scalar.text() : "")
                        .toList()
                : List.of();
    }

    private static Duration seconds(String text) {
        return Duration.ofSeconds(Long.parseLong(text));
    }

    private static TemplateRefused refused(Fields fields, String subject, String reason) {
        return new TemplateRefused(fields.source(), subject, reason);
    }
}
