package greenledger.local;

import greenledger.dynamodblocal.Ports;
import java.net.URI;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Where each service answers: an emulator that was named, or a part of the local cloud.
///
/// @param cache where a cluster of DAX answers, if the template has one
/// @param foreign those that the local cloud does not start itself
public record Endpoints(Map<Service, URI> services, URI cache, URI api, Map<Service, URI> foreign) {

    public Endpoints {
        services = Map.copyOf(services);
        foreign = Map.copyOf(foreign);
    }

    /// Reads `DYNAMODB=http://127.0.0.1:4566,SQS=…`.
    ///
    /// @throws IllegalArgumentException that says what is wrong
    public static Map<Service, URI> parse(String text) {
        EnumMap<Service, URI> endpoints = new EnumMap<>(Service.class);
        for (String each : text.split(",", -1)) {
            String[] sides = each.strip().split("=", 2);
            if (sides.length != 2 || !sides[1].matches("https?://[^/]+/?")) {
                throw new IllegalArgumentException(
                        "write a service and where it answers, as in"
                                + " DYNAMODB=http://127.0.0.1:4566, not "
                                + each);
            }
            endpoints.put(service(sides[0]), URI.create(sides[1].replaceFirst("/$", "")));
        }
        return endpoints;
    }

    private static Service service(String name) {
        return Arrays.stream(Service.values())
                .filter(service -> service.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                name + " is none of " + Arrays.toString(Service.values())));
    }

    /// Takes a free port for each service that was not given an endpoint.
    static Endpoints choose(int apiPort, Map<Service, URI> given) {
        EnumMap<Service, URI> services = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            services.put(
                    service,
                    Optional.ofNullable(given.get(service))
                            .orElseGet(() -> Ports.loopback(Ports.free())));
        }
        refuseStreamsAlone(given);
        if (!given.containsKey(Service.DYNAMODB_STREAMS)) {
            services.put(Service.DYNAMODB_STREAMS, of(services, Service.DYNAMODB));
        }
        return new Endpoints(
                services,
                URI.create("dax://127.0.0.1:" + Ports.free()),
                Ports.loopback(apiPort == 0 ? Ports.free() : apiPort),
                given);
    }

    private static void refuseStreamsAlone(Map<Service, URI> given) {
        if (given.containsKey(Service.DYNAMODB_STREAMS) && !given.containsKey(Service.DYNAMODB)) {
            throw new IllegalArgumentException(
                    "DYNAMODB_STREAMS are those of DYNAMODB; give an endpoint for that, too");
        }
    }

    public URI of(Service service) {
        return of(services, service);
    }

    /// Whether the local cloud starts it itself.
    boolean isOwn(Service service) {
        return !foreign.containsKey(service);
    }

    /// The settings by which the AWS SDKs find the services.
    Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        services.forEach(
                (service, endpoint) -> settings.put(service.setting(), endpoint.toString()));
        return settings;
    }

    private static URI of(Map<Service, URI> services, Service service) {
        return Optional.ofNullable(services.get(service)).orElseThrow();
    }
}
