package greenledger.local;

import greenledger.local.http.Cors;
import greenledger.local.http.Gateway;
import greenledger.local.http.HttpApi;
import greenledger.local.http.HttpApiEndpoint;
import greenledger.local.http.IdentitySource;
import greenledger.local.http.LocalServer;
import greenledger.local.http.RequestAuthorizer;
import greenledger.local.http.Route;
import greenledger.local.http.RouteKey;
import greenledger.local.lambda.Functions;
import greenledger.local.lambda.LambdaFunction;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/// Makes the gateway that the template's HTTP API describes.
final class HttpApiWiring {

    private final Options options;
    private final Functions functions;

    HttpApiWiring(Options options, Functions functions) {
        this.options = options;
        this.functions = functions;
    }

    Gateway gateway(greenledger.local.template.HttpApi declared, URI url) {
        HttpApi api =
                new HttpApi(
                        new HttpApi.Identity(
                                options.stack().region(),
                                options.stack().account(),
                                declared.name(),
                                url.getHost(),
                                "$default"),
                        declared.routes().stream().map(route -> route(declared, route)).toList(),
                        declared.cors().map(HttpApiWiring::cors),
                        HttpApi.Limits.ofApiGateway(),
                        options.plugins().refusals());
        return new Gateway(api, options.outside().scheduler(), options.outside().ids());
    }

    static LocalServer listen(Gateway gateway, URI url) {
        return LocalServer.start(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), url.getPort()),
                new HttpApiEndpoint(gateway));
    }

    private Route route(
            greenledger.local.template.HttpApi api, greenledger.local.template.Route route) {
        String key =
                route.path().equals("$default")
                        ? route.path()
                        : route.method() + " " + route.path();
        return new Route(
                RouteKey.parse(key),
                function(route.function(), key),
                route.authorizer().map(name -> authorizer(api, name)));
    }

    private RequestAuthorizer authorizer(greenledger.local.template.HttpApi api, String name) {
        greenledger.local.template.RequestAuthorizer declared =
                api.authorizers().stream()
                        .filter(each -> each.name().equals(name))
                        .findFirst()
                        .orElseThrow(() ->
                                new IllegalStateException(
                                        "HTTP API %s has no authorizer %s"
                                                .formatted(api.name(), name)));
        List<IdentitySource> sources =
                declared.identitySources().stream().map(IdentitySource::parse).toList();
        return new RequestAuthorizer(
                name, function(declared.function(), name), sources, declared.resultsLive());
    }

    private LambdaFunction function(String name, String user) {
        Optional<Functions.Entry> found = functions.find(name);
        return found.orElseThrow(() ->
                        new IllegalStateException(
                                user + " leads to " + name + ", which does not exist"))
                .function();
    }

    private static Cors cors(greenledger.local.template.Cors declared) {
        return new Cors(
                declared.origins(),
                declared.methods(),
                declared.headers(),
                declared.exposedHeaders(),
                declared.credentials(),
                declared.maximumAge());
    }
}
