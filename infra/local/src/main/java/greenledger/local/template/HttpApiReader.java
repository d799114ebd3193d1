package greenledger.local.template;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads `AWS::Serverless::HttpApi`, with its OpenAPI document where it has one.
final class HttpApiReader {

    private final IncludedDocuments included;
    private final Intrinsics intrinsics;

    HttpApiReader(IncludedDocuments included, Intrinsics intrinsics) {
        this.included = included;
        this.intrinsics = intrinsics;
    }

    HttpApi read(Properties properties, Identity identity) {
        properties.withoutEffect(
                "AccessLogSettings",
                "DefaultRouteSettings",
                "Description",
                "DisableExecuteApiEndpoint",
                "FailOnWarnings",
                "Name",
                "PropagateTags",
                "RouteSettings",
                "Tags");
        properties
                .text("StageName")
                .filter(stage -> !stage.equals("$default"))
                .ifPresent(_ -> refuse(properties));
        Optional<OpenApiDocument> document = document(properties);
        Optional<Auth> samAuth = properties.object("Auth", HttpApiReader::auth);
        List<RequestAuthorizer> authorizers = new ArrayList<>();
        samAuth.ifPresent(auth -> authorizers.addAll(auth.authorizers()));
        document.ifPresent(found -> authorizers.addAll(found.authorizers()));
        return new HttpApi(
                identity.ref(),
                document.map(OpenApiDocument::routes).orElse(List.of()),
                authorizers,
                samAuth.flatMap(Auth::byDefault),
                properties
                        .object("CorsConfiguration", HttpApiReader::cors)
                        .or(() -> document.flatMap(OpenApiDocument::cors)));
    }

    private static void refuse(Properties properties) {
        throw properties.refused("StageName", "only the stage $default is served");
    }

    private Optional<OpenApiDocument> document(Properties properties) {
        return properties
                .text("DefinitionUri")
                .<Value>map(uri -> included.read(uri, properties.source()))
                .or(() -> properties.value("DefinitionBody"))
                .map(found -> new OpenApiDocument(OpenApiDocument.fields(intrinsics.need(found))));
    }

    /// SAM's own words on who may call.
    private record Auth(List<RequestAuthorizer> authorizers, Optional<String> byDefault) {}

    private static Auth auth(Properties auth) {
        return new Auth(
                List.copyOf(auth.objectsByName("Authorizers", HttpApiReader::authorizer).values()),
                auth.text("DefaultAuthorizer"));
    }

    private static RequestAuthorizer authorizer(Properties properties) {
        properties.withoutEffect("FunctionInvokeRole", "EnableFunctionDefaultPermissions");
        if (!properties.need("AuthorizerPayloadFormatVersion").equals("2.0")
                || !properties.flag("EnableSimpleResponses").orElse(false)) {
            throw properties.refused(
                    "AuthorizerPayloadFormatVersion",
                    "only version 2.0 with EnableSimpleResponses is served");
        }
        List<String> sources = new ArrayList<>();
        Optional<Duration> life =
                properties
                        .object(
                                "Identity",
                                identity -> {
                                    add(sources, "$request.header.", identity.texts("Headers"));
                                    add(
                                            sources,
                                            "$request.querystring.",
                                            identity.texts("QueryStrings"));
                                    add(sources, "$context.", identity.texts("Context"));
                                    return identity.number("ReauthorizeEvery")
                                            .map(Duration::ofSeconds);
                                })
                        .flatMap(found -> found);
        return new RequestAuthorizer(
                properties.name(),
                FunctionArn.functionName(properties.need("FunctionArn"))
                        .orElseThrow(() -> properties.refused("FunctionArn", "is not one")),
                sources,
                life.orElse(Duration.ZERO));
    }

    private static void add(List<String> sources, String prefix, List<String> names) {
        names.forEach(name -> sources.add(prefix + name));
    }

    private static Cors cors(Properties properties) {
        return new Cors(
                properties.texts("AllowOrigins"),
                properties.texts("AllowMethods"),
                properties.texts("AllowHeaders"),
                properties.texts("ExposeHeaders"),
                properties.number("MaxAge").map(Duration::ofSeconds),
                properties.flag("AllowCredentials").orElse(false));
    }
}
